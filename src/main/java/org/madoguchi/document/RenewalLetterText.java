package org.madoguchi.document;

import java.awt.Color;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.madoguchi.certificate.timeline.Mark;
import org.madoguchi.certificate.timeline.Milestone;
import org.madoguchi.certificate.timeline.Timeline;
import org.madoguchi.document.LetterSheet.Row;
import org.madoguchi.document.LetterSheet.Tone;
import org.madoguchi.standing.NextStep;
import org.madoguchi.standing.Proof;
import org.madoguchi.standing.Service;


/** What the letter says: the words of the page of the standing, and beside them where to ask. */
record RenewalLetterText(RenewalLetter letter, ReaderWords words, boolean inKana) {

    /** Without a word of the person. Only where a renewal is what it is about does it say so. */
    String title() {
        return say(letter.standing().cause().isOfCertificate() ? "title" : "title.other");
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

    String headline() {
        return words.say(letter.standing().headline(today()));
    }

    List<String> explanation() {
        return letter.standing().explanation(today()).stream().map(words::say).toList();
    }

    /** What works, what does not and of what nobody knows, a row each. */
    List<Row> services() {
        return Stream.of(Service.Availability.values())
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

    /** Beside the picture, which has all of them: without those that no longer matter. */
    List<Row> milestones(Timeline timeline) {
        return timeline.milestones().stream().filter(RenewalLetterText::matters).map(this::milestone).toList();
    }

    private static boolean matters(Milestone milestone) {
        return switch (milestone.stage()) {
            case GRACE -> milestone.kind() != Mark.Kind.WINDOW_OPENS;
            case UNUSABLE -> milestone.kind() == Mark.Kind.EXPIRY || milestone.kind() == Mark.Kind.UNUSABLE;
            case NORMAL, RENEWABLE, UNKNOWN -> true;
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
        if (step.place() != NextStep.Place.NOWHERE) {
            rows.add(new Row(say("where"), words.say("standing.place." + step.place() + ".where")));
            rows.add(new Row(say("bring"), words.say("standing.place." + step.place() + ".bring")));
        }
        return rows;
    }

    String stepNote(NextStep step) {
        return words.say("standing.step." + step.action() + ".note");
    }

    List<Row> phones() {
        var insurer = letter.insurer();
        return List.of(
                new Row(insurer.phone(), insurer.name()),
                new Row(words.say("ui.freedial.number"), List.of(
                        say("freedial", words.say("ui.freedial"), words.say("ui.freedial.menu")),
                        say("hours", words.say("ui.freedial.hours"), words.say("ui.freedial.closedDays")))));
    }

    /** What it rests on, and of which day. */
    List<String> sources() {
        var sources = new ArrayList<String>();
        sources.add(say("as-of", words.dated(letter.asOf())));
        var expiry = letter.standing().facts().certificate().expiry();
        if (expiry != null) {
            sources.add(say("source." + expiry.source(), words.dated(expiry.asOf())));
        }
        sources.add(say("made-on", words.dated(today())));
        if (inKana) {
            sources.add(say("in-kana"));
        }
        return sources;
    }

    String say(String key, Object... arguments) {
        return words.say("document.renewal-letter." + key, arguments);
    }

    private LocalDate today() {
        return letter.standing().on();
    }
}
