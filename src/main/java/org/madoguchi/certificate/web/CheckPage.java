package org.madoguchi.certificate.web;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.madoguchi.certificate.Issue;
import org.madoguchi.certificate.timeline.Timeline;
import org.madoguchi.certificate.web.CheckAnswer.Checked;
import org.madoguchi.certificate.web.CheckAnswer.Refused;

/**
 * The checker: what follows from the form, and the form as it was typed.
 *
 * @param values by parameter, to the letter; without those that look like a 個人番号
 * @param errors by parameter, the sentence that stands beside the field
 * @param checked null where nothing was asked or the form was refused
 * @param timeline of what was checked, on the day asked about
 */
record CheckPage(
        Map<String, String> values,
        Map<String, String> errors,
        @Nullable Checked checked,
        @Nullable Timeline timeline) {

    static CheckPage blank() {
        return new CheckPage(Map.of(), Map.of(), null, null);
    }

    static CheckPage of(CheckForm form, Checked checked, LocalDate today) {
        var dates = checked.dates();
        var timeline = Timeline.of(dates, dates::stageOn, checked.on(), checked.on().equals(today));
        return new CheckPage(values(form), Map.of(), checked, timeline);
    }

    static CheckPage of(CheckForm form, Refused refused, CheckWords words) {
        var errors = refused.errors().stream()
                .collect(Collectors.toMap(error -> error.field().parameter(), words::detail));
        return new CheckPage(values(form), errors, null, null);
    }

    /** Whether more was asked with than the date on the card and a day. */
    public boolean takesTheLongWay() {
        return EnumSet.complementOf(EnumSet.of(CheckField.EXPIRES, CheckField.ON)).stream()
                .map(CheckField::parameter)
                .anyMatch(field -> errors.containsKey(field) || !values.getOrDefault(field, "").isBlank());
    }

    public List<Issue.Event> events() {
        return List.of(Issue.Event.values());
    }

    public boolean isEvent(Issue.Event event) {
        return Optional.ofNullable(values.get(CheckField.EVENT.parameter()))
                .filter(text -> text.strip().equalsIgnoreCase(event.name()))
                .isPresent();
    }

    private static Map<String, String> values(CheckForm form) {
        return form.withoutIndividualNumbers().typed().entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().parameter(), Map.Entry::getValue));
    }
}
