package org.madoguchi.standing;

import static org.madoguchi.eligibility.Eligibility.State.ENDED;
import static org.madoguchi.eligibility.Eligibility.State.IN_FORCE;
import static org.madoguchi.eligibility.Eligibility.State.NOT_YET;
import static org.madoguchi.standing.Answer.*;
import static org.madoguchi.standing.NextStep.Action.*;
import static org.madoguchi.standing.Proof.*;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.madoguchi.certificate.Stage;
import org.madoguchi.eligibility.Eligibility;
import org.madoguchi.eligibility.EligibilityConfirmation;
import org.madoguchi.enrollment.Enrollment;
import org.madoguchi.standing.NextStep.Action;

/**
 * From enrollment, stage, eligibility and eligibility confirmation to answer, consequence, next step and proofs.
 * Each of the 225 cases is in exactly one row, or this class does not load.
 * src/docs/standing.md shows the table with the sources of each rule.
 */
final class DecisionTable {

    // enrollment
    private static final Set<Enrollment.State> ANYBODY = EnumSet.allOf(Enrollment.State.class);
    private static final Set<Enrollment.State> ENROLLED = EnumSet.of(Enrollment.State.ENROLLED);
    private static final Set<Enrollment.State> NEVER = EnumSet.of(Enrollment.State.NOT_ENROLLED);
    private static final Set<Enrollment.State> CANCELLED = EnumSet.of(Enrollment.State.CANCELLED);
    private static final Set<Enrollment.State> BLOCKED = EnumSet.of(Enrollment.State.BLOCKED);
    private static final Set<Enrollment.State> UNCLEAR = EnumSet.of(Enrollment.State.UNKNOWN);

    // stage of the certificate
    private static final Set<Stage> NORMAL = EnumSet.of(Stage.NORMAL);
    private static final Set<Stage> RENEWABLE = EnumSet.of(Stage.RENEWABLE);
    private static final Set<Stage> IN_TIME = EnumSet.of(Stage.NORMAL, Stage.RENEWABLE);
    private static final Set<Stage> GRACE = EnumSet.of(Stage.GRACE);
    private static final Set<Stage> UNUSABLE = EnumSet.of(Stage.UNUSABLE);
    private static final Set<Stage> EXPIRED = EnumSet.of(Stage.GRACE, Stage.UNUSABLE);
    private static final Set<Stage> UNDATED = EnumSet.of(Stage.UNKNOWN);

    // 資格確認書
    private static final Set<EligibilityConfirmation.State> ANY = EnumSet.allOf(EligibilityConfirmation.State.class);
    private static final Set<EligibilityConfirmation.State> VALID = EnumSet.of(EligibilityConfirmation.State.VALID);
    private static final Set<EligibilityConfirmation.State> NO = EnumSet.complementOf(EnumSet.copyOf(VALID));

    private static final @Nullable Action NONE = null;

    // proofs, in the order to try; ELIGIBILITY_CONFIRMATION is left out where there is no valid one;
    // OFFLINE is without マイナポータル, which an expired certificate does not open
    private static final List<Proof> CARD_FIRST = List.of(CARD_AT_READER, ELIGIBILITY_CONFIRMATION,
            MYNAPORTAL_WITH_CARD, ELIGIBILITY_NOTICE_WITH_CARD, WORD_OF_MOUTH, ELIGIBILITY_DECLARATION);
    private static final List<Proof> CARD_OFFLINE = List.of(CARD_AT_READER, ELIGIBILITY_CONFIRMATION,
            SAVED_PDF_WITH_CARD, ELIGIBILITY_NOTICE_WITH_CARD, WORD_OF_MOUTH, ELIGIBILITY_DECLARATION);
    private static final List<Proof> PAPER_FIRST = List.of(ELIGIBILITY_CONFIRMATION, CARD_AT_READER,
            MYNAPORTAL_WITH_CARD, ELIGIBILITY_NOTICE_WITH_CARD, WORD_OF_MOUTH, ELIGIBILITY_DECLARATION);
    private static final List<Proof> PAPER_OFFLINE = List.of(ELIGIBILITY_CONFIRMATION, CARD_AT_READER,
            SAVED_PDF_WITH_CARD, ELIGIBILITY_NOTICE_WITH_CARD, WORD_OF_MOUTH, ELIGIBILITY_DECLARATION);
    private static final List<Proof> NO_READER = List.of(ELIGIBILITY_CONFIRMATION,
            SAVED_PDF_WITH_CARD, ELIGIBILITY_NOTICE_WITH_CARD, WORD_OF_MOUTH, ELIGIBILITY_DECLARATION);
    private static final List<Proof> NO_CARD = List.of(ELIGIBILITY_CONFIRMATION,
            WORD_OF_MOUTH, ELIGIBILITY_DECLARATION);
    private static final List<Proof> NOTHING = List.of();

    // services: reception, medical information, マイナポータル, コンビニ交付, e-Tax; + works, - stopped, ? unknown
    static final List<Row> ROWS = table(
        given(NOT_YET, ANYBODY,
            // stage    資格確認書 answer    services next step             or else               proofs
            on(IN_TIME,   ANY,   NO_ELIGIBILITY,    "--+++", WAIT_FOR_ELIGIBILITY, NONE,                 NOTHING),
            on(EXPIRED,   ANY,   NO_ELIGIBILITY,    "-----", WAIT_FOR_ELIGIBILITY, NONE,                 NOTHING),
            on(UNDATED,   ANY,   NO_ELIGIBILITY,    "--???", WAIT_FOR_ELIGIBILITY, NONE,                 NOTHING)),
        given(ENDED, ANYBODY,
            on(IN_TIME,   ANY,   NO_ELIGIBILITY,    "--+++", ASK_NEW_INSURER,      NONE,                 NOTHING),
            on(EXPIRED,   ANY,   NO_ELIGIBILITY,    "-----", ASK_NEW_INSURER,      NONE,                 NOTHING),
            on(UNDATED,   ANY,   NO_ELIGIBILITY,    "--???", ASK_NEW_INSURER,      NONE,                 NOTHING)),
        given(IN_FORCE, ENROLLED,
            on(NORMAL,    ANY,   USABLE,            "+++++", NOTHING_YET,          NONE,                 CARD_FIRST),
            on(RENEWABLE, ANY,   USABLE_RENEW_SOON, "+++++", RENEW,                NONE,                 CARD_FIRST),
            on(GRACE,     ANY,   ELIGIBILITY_ONLY,  "+----", REISSUE,              NONE,                 CARD_OFFLINE),
            on(UNUSABLE,  VALID, NOT_USABLE,        "-----", CARRY_CONFIRMATION,   REISSUE,              NO_READER),
            on(UNUSABLE,  NO,    NOT_USABLE,        "-----", REISSUE,              ASK_FOR_CONFIRMATION, NO_READER),
            on(UNDATED,   ANY,   UNKNOWN,           "?????", ENTER_EXPIRY,         NONE,                 PAPER_FIRST)),
        given(IN_FORCE, NEVER,
            on(IN_TIME,   VALID, NOT_ENROLLED,      "--+++", CARRY_CONFIRMATION,   NONE,                 NO_CARD),
            on(IN_TIME,   NO,    NOT_ENROLLED,      "--+++", ASK_FOR_CONFIRMATION, ENROLL,               NO_CARD),
            on(EXPIRED,   VALID, NOT_ENROLLED,      "-----", CARRY_CONFIRMATION,   NONE,                 NO_CARD),
            on(EXPIRED,   NO,    NOT_ENROLLED,      "-----", ASK_FOR_CONFIRMATION, REISSUE_AND_ENROLL,   NO_CARD),
            on(UNDATED,   VALID, NOT_ENROLLED,      "--???", CARRY_CONFIRMATION,   NONE,                 NO_CARD),
            on(UNDATED,   NO,    NOT_ENROLLED,      "--???", ASK_FOR_CONFIRMATION, NONE,                 NO_CARD)),
        given(IN_FORCE, CANCELLED,
            on(IN_TIME,   VALID, NOT_ENROLLED,      "--+++", CARRY_CONFIRMATION,   NONE,                 NO_CARD),
            on(IN_TIME,   NO,    NOT_ENROLLED,      "--+++", ASK_FOR_CONFIRMATION, ENROLL,               NO_CARD),
            on(GRACE,     VALID, NOT_ENROLLED,      "-----", CARRY_CONFIRMATION,   NONE,                 NO_CARD),
            on(GRACE,     NO,    NOT_ENROLLED,      "-----", ASK_FOR_CONFIRMATION, REISSUE_AND_ENROLL,   NO_CARD),
            on(UNUSABLE,  VALID, NOT_USABLE,        "-----", CARRY_CONFIRMATION,   REISSUE_AND_ENROLL,   NO_READER),
            on(UNUSABLE,  NO,    NOT_USABLE,        "-----", ASK_FOR_CONFIRMATION, REISSUE_AND_ENROLL,   NO_READER),
            on(UNDATED,   VALID, NOT_ENROLLED,      "--???", CARRY_CONFIRMATION,   NONE,                 NO_CARD),
            on(UNDATED,   NO,    NOT_ENROLLED,      "--???", ASK_FOR_CONFIRMATION, NONE,                 NO_CARD)),
        given(IN_FORCE, BLOCKED,
            on(IN_TIME,   VALID, NOT_USABLE,        "--+++", CARRY_CONFIRMATION,   NONE,                 NO_CARD),
            on(IN_TIME,   NO,    NOT_USABLE,        "--+++", ASK_FOR_CONFIRMATION, NONE,                 NO_CARD),
            on(EXPIRED,   VALID, NOT_USABLE,        "-----", CARRY_CONFIRMATION,   NONE,                 NO_CARD),
            on(EXPIRED,   NO,    NOT_USABLE,        "-----", ASK_FOR_CONFIRMATION, NONE,                 NO_CARD),
            on(UNDATED,   VALID, NOT_USABLE,        "--???", CARRY_CONFIRMATION,   NONE,                 NO_CARD),
            on(UNDATED,   NO,    NOT_USABLE,        "--???", ASK_FOR_CONFIRMATION, NONE,                 NO_CARD)),
        given(IN_FORCE, UNCLEAR,
            on(IN_TIME,   ANY,   UNKNOWN,           "??+++", CHECK_ENROLLMENT,     CALL_INSURER,         PAPER_FIRST),
            on(GRACE,     ANY,   UNKNOWN,           "?----", CALL_INSURER,         REISSUE,              PAPER_OFFLINE),
            on(UNUSABLE,  VALID, NOT_USABLE,        "-----", CARRY_CONFIRMATION,   REISSUE_AND_ENROLL,   NO_READER),
            on(UNUSABLE,  NO,    NOT_USABLE,        "-----", ASK_FOR_CONFIRMATION, REISSUE_AND_ENROLL,   NO_READER),
            on(UNDATED,   ANY,   UNKNOWN,           "?????", CALL_INSURER,         ENTER_EXPIRY,         PAPER_FIRST)));

    private static final Map<Situation, Row> ROW_OF =
            Situation.all().collect(Collectors.toMap(Function.identity(), DecisionTable::theOnlyRowFor));

    private DecisionTable() {}

    static Outcome outcomeOf(Situation situation) {
        var outcome = ROW_OF.get(situation).outcome();
        return situation.hasValidConfirmation() ? outcome : outcome.without(ELIGIBILITY_CONFIRMATION);
    }

    private static Row theOnlyRowFor(Situation situation) {
        var rows = ROWS.stream().filter(row -> row.covers(situation)).toList();
        if (rows.size() != 1) {
            throw new IllegalStateException(rows.size() + " rows of the decision table for " + situation);
        }
        return rows.getFirst();
    }

    @SafeVarargs
    private static List<Row> table(Stream<Row>... groups) {
        return Stream.of(groups).flatMap(Function.identity()).toList();
    }

    private static Stream<Row> given(Eligibility.State eligibility, Set<Enrollment.State> enrollment, Line... lines) {
        return Stream.of(lines).map(line ->
                new Row(enrollment, line.stage, EnumSet.of(eligibility), line.confirmation, line.outcome));
    }

    private static Line on(Set<Stage> stage, Set<EligibilityConfirmation.State> confirmation, Answer answer,
            String services, Action step, @Nullable Action otherwise, List<Proof> proofs) {
        return new Line(stage, confirmation,
                new Outcome(answer, Service.availabilities(services), step, otherwise, proofs));
    }

    private record Line(Set<Stage> stage, Set<EligibilityConfirmation.State> confirmation, Outcome outcome) {}
}
