package org.madoguchi.certificate.web;

import static org.madoguchi.certificate.web.CheckField.BORN;
import static org.madoguchi.certificate.web.CheckField.CARD_EXPIRES;
import static org.madoguchi.certificate.web.CheckField.EVENT;
import static org.madoguchi.certificate.web.CheckField.EXPIRES;
import static org.madoguchi.certificate.web.CheckField.ISSUED;
import static org.madoguchi.certificate.web.CheckField.ON;
import static org.madoguchi.certificate.web.CheckField.PREVIOUS_EXPIRY;
import static org.madoguchi.certificate.web.CheckField.RESIDENCE_EXPIRES;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.madoguchi.almanac.TypedDate;
import org.madoguchi.certificate.CertificateDates;
import org.madoguchi.certificate.Issue;
import org.madoguchi.certificate.web.CheckAnswer.Checked;
import org.madoguchi.certificate.web.CheckAnswer.Refused;
import org.madoguchi.certificate.web.CheckError.Unreadable;

/** One form, read field by field; of each field the first error is kept. */
final class CheckReading {

    static final int FIRST_YEAR = 1900;
    static final int LAST_YEAR = 2200;

    private final CheckForm form;
    private final Map<CheckField, LocalDate> days = new EnumMap<>(CheckField.class);
    private final Map<CheckField, CheckError> errors = new EnumMap<>(CheckField.class);
    private Issue.@Nullable Event event;

    private CheckReading(CheckForm form) {
        this.form = form;
    }

    /** @param today the day asked about where the form names none */
    static CheckAnswer answer(CheckForm form, LocalDate today) {
        var reading = new CheckReading(form);
        Stream.of(CheckField.values()).forEach(reading::read);
        var on = reading.days.getOrDefault(ON, today);
        return form.asksByIssue() ? reading.byIssue(on) : reading.byExpiry(on);
    }

    private void read(CheckField field) {
        if (form.hasIndividualNumber(field)) {
            refuse(field, Unreadable.INDIVIDUAL_NUMBER);
        } else if (field == EVENT) {
            form.text(field).ifPresent(this::readEvent);
        } else {
            form.text(field).ifPresent(text -> readDay(field, text));
        }
    }

    private void readEvent(String text) {
        event = Stream.of(Issue.Event.values())
                .filter(each -> each.name().equalsIgnoreCase(text.strip()))
                .findFirst()
                .orElse(null);
        if (event == null) {
            refuse(EVENT, Unreadable.UNKNOWN_EVENT);
        }
    }

    private void readDay(CheckField field, String text) {
        TypedDate.read(text).ifPresentOrElse(day -> days.put(field, day), () -> refuse(field, Unreadable.NOT_A_DATE));
        if (days.containsKey(field) && !isInRange(days.get(field))) {
            refuse(field, Unreadable.OUT_OF_RANGE);
        }
    }

    private CheckAnswer byExpiry(LocalDate on) {
        require(EXPIRES);
        if (CheckField.OF_THE_ISSUE.stream().anyMatch(form::has)) {
            refuse(EXPIRES, Unreadable.NOT_TOGETHER);
        }
        if (!errors.isEmpty()) {
            return refused();
        }
        var expiry = days.get(EXPIRES);
        var dates = CertificateDates.of(expiry, expiry.equals(days.get(RESIDENCE_EXPIRES)));
        return new Checked(dates, on, false, dates.reasons());
    }

    private CheckAnswer byIssue(LocalDate on) {
        require(BORN, ISSUED, EVENT);
        if (!errors.isEmpty()) {
            return refused();
        }
        var issue = new Issue(days.get(BORN), days.get(ISSUED), event,
                days.get(PREVIOUS_EXPIRY), days.get(CARD_EXPIRES), days.get(RESIDENCE_EXPIRES));
        issue.contradictions().stream().map(CheckError::of).forEach(this::refuse);
        return errors.isEmpty() ? estimated(issue, on) : refused();
    }

    private static CheckAnswer estimated(Issue issue, LocalDate on) {
        var estimate = issue.estimate();
        var dates = estimate.dates();
        var reasons = Stream.concat(estimate.reasons().stream(), dates.reasons().stream()).toList();
        return new Checked(dates, on, true, reasons);
    }

    private static boolean isInRange(LocalDate day) {
        return day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR;
    }

    private void require(CheckField... fields) {
        Stream.of(fields).filter(field -> !form.has(field)).forEach(field -> refuse(field, Unreadable.MISSING));
    }

    private void refuse(CheckField field, Unreadable reason) {
        refuse(CheckError.of(field, reason));
    }

    private void refuse(CheckError error) {
        errors.putIfAbsent(error.field(), error);
    }

    private Refused refused() {
        return new Refused(List.copyOf(errors.values()));
    }
}
