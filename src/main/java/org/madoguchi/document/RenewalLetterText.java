package org.madoguchi.document;

import java.awt.Color;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.madoguchi.certificate.Stage;
import org.madoguchi.certificate.timeline.Mark;
import org.madoguchi.certificate.timeline.Milestone;
import org.madoguchi.certificate.timeline.Timeline;
import org.madoguchi.document.LetterSheet.Row;
import org.madoguchi.document.LetterSheet.Tone;
import org.madoguchi.member.Source;
import org.madoguchi.standing.Answer;
import org.madoguchi.standing.NextStep;
import org.madoguchi.standing.Proof;
import org.madoguchi.standing.Service;

/** What the letter says: the words of the page of the standing, and beside them where to ask. */
record RenewalLetterText(RenewalLetter letter, ReaderWords words, boolean inKana) {

    /** Places that need no row, nor what to bring there. */
    private static final Set<NextStep.Place> ARE_SAID_IN_THE_TITLE = EnumSet.of(NextStep.Place.NOWHERE, NextStep.Place.RECEPTION);

    /** Without a word of the person. Only where a renewal is what it is about does it say so. */
    String title() {
        return say(isToRenewSoon() ? "title" : "title.other");
    }

    String addressee() {
        return say("addressee", letter.name());
    }

    String day() {
        return words.full(letter.standing().on());
    }

    Tone tone() {
        var standing = letter.standing();
        boolean paper = standing.proofs().contains(Proof.ELIGIBILITY_CONFIRMATION);
        return switch (standing.answer()) {
            case USABLE, USABLE_RENEW_SOON -> new Tone(say("sign.good"), new Color(0x19, 0x7A, 0x4B), new Color(0xE6, 0xF5, 0xEC));
            case ELIGIBILITY_ONLY -> partly();
            case NOT_USABLE, NOT_ENROLLED -> paper ? partly() : bad();
            case NO_ELIGIBILITY -> bad();
            case UNKNOWN -> paper ? partly()
                    : new Tone(say("sign.unknown"), new Color(0x4D, 0x4D, 0x4D), new Color(0xF2, 0xF2, 0xF2));
        };
    }

    private Tone partly() {
        return new Tone(say("sign.partly"), new Color(0x54, 0x1E, 0x00), new Color(0xFF, 0xEE, 0xE2));
    }

    private Tone bad() {
        return new Tone(say("sign.bad"), new Color(0xCE, 0x00, 0x00), new Color(0xFD, 0xEE, 0xEE));
    }

    /** With its day, because the letter lies on the table for weeks. */
    String headline() {
        return words.say(letter.standing().datedHeadline());
    }

    /** What to do, as loud as the headline where that alone would say that all is well; empty elsewhere. */
    Optional<String> deed() {
        return isToRenewSoon() ? Optional.of(line()) : Optional.empty();
    }

    List<String> explanation() {
        var reasons = letter.standing().datedReasons().stream().map(words::say);
        return Stream.concat(reasons, isToRenewSoon() ? Stream.empty() : Stream.of(line())).toList();
    }

    private String line() {
        return words.say(letter.standing().nextStep().line());
    }

    private boolean isToRenewSoon() {
        return letter.standing().answer() == Answer.USABLE_RENEW_SOON;
    }

    /** What does not work and of what nobody knows, a row each, and what works beside it; none where all of it works. */
    List<Row> services() {
        boolean allWork = letter.standing().services().values().stream().allMatch(Service.Availability.WORKS::equals);
        return allWork ? List.of() : Stream.of(Service.Availability.values())
                .map(availability -> new Row(words.say("standing.availability." + availability), services(availability)))
                .filter(row -> !row.texts().getFirst().isEmpty())
                .toList();
    }

    private String services(Service.Availability availability) {
        return Stream.of(Service.values())
                .filter(service -> letter.standing().services().get(service) == availability)
                .map(service -> words.say("standing.service." + service))
                .collect(Collectors.joining(say("between")));
    }

    /** Whether a picture helps: of days to come, not of those gone by. */
    static boolean isDrawn(Timeline timeline) {
        return timeline.milestones().stream().noneMatch(milestone -> milestone.stage() == Stage.UNUSABLE);
    }

    /** Those that matter, because the picture, where there is one, has them all. */
    List<Row> milestones(Timeline timeline) {
        return timeline.milestones().stream().filter(RenewalLetterText::matters).map(this::milestone).toList();
    }

    private static boolean matters(Milestone milestone) {
        return switch (milestone.stage()) {
            case RENEWABLE, UNUSABLE -> milestone.kind() == Mark.Kind.EXPIRY || milestone.kind() == Mark.Kind.UNUSABLE;
            case GRACE -> milestone.kind() == Mark.Kind.UNUSABLE;
            case NORMAL, UNKNOWN -> true;
        };
    }

    private Row milestone(Milestone milestone) {
        var kind = milestone.kind();
        var day = words.dated(milestone.day());
        if (kind == null) {
            return new Row(say("today", day), words.say("certificate.timeline.mark.now." + milestone.stage()));
        }
        return new Row(words.say(kind.isLastDay() ? "certificate.timeline.mark.until" : "certificate.timeline.mark.from", day),
                words.say("certificate.timeline.mark." + kind + "." + milestone.stage()));
    }

    String stepTitle(NextStep step) {
        return words.say("standing.step." + step.action() + ".title");
    }

    List<Row> stepRows(NextStep step) {
        var rows = new ArrayList<Row>();
        rows.add(new Row(say("when"), step.when().stream().map(words::sayFull).toList()));
        if (!ARE_SAID_IN_THE_TITLE.contains(step.place())) {
            rows.add(new Row(say("where"), where(step.place())));
            rows.add(new Row(say(isCalled(step.place()) ? "have-ready" : "bring"), words.say("standing.place." + step.place() + ".bring")));
        }
        return rows;
    }

    private String where(NextStep.Place place) {
        var where = words.say("standing.place." + place + ".where");
        return place == NextStep.Place.INSURER ? say("by-phone", where, letter.insurer().phone()) : where;
    }

    private static boolean isCalled(NextStep.Place place) {
        return place == NextStep.Place.INSURER || place == NextStep.Place.NEW_INSURER;
    }

    String stepNote(NextStep step) {
        return words.say(step.note(letter.insurer().number()));
    }

    List<Row> phones() {
        var insurer = letter.insurer();
        return List.of(
                new Row(insurer.phone(), insurer.name()),
                new Row(words.say("ui.freedial.number"), List.of(
                        say("freedial", words.say("ui.freedial"), words.say("ui.freedial.menu")),
                        say("hours", words.say("ui.freedial.hours"), words.say("ui.freedial.closedDays")))));
    }

    /** What it rests on, and of which day: in one paragraph, which is read last or not at all. */
    String foot() {
        return say("as-of", words.dated(letter.asOf())) + expirySource() + say("afterwards") + (inKana ? say("in-kana") : "");
    }

    /** Where the expiry is told from another source or of another day than all the rest. */
    private String expirySource() {
        var expiry = letter.standing().facts().certificate().expiry();
        boolean differs = expiry != null && letter.timeline().isPresent()
                && !(expiry.source() == Source.INSURER && expiry.asOf().equals(letter.asOf()));
        return differs ? say("source." + expiry.source(), words.dated(expiry.asOf())) : "";
    }

    String say(String key, Object... arguments) {
        return words.say("document.renewal-letter." + key, arguments);
    }
}
