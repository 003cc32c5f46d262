package org.madoguchi.assistance;

import static org.madoguchi.assistance.Question.*;

import java.util.List;
import java.util.stream.Stream;
import org.madoguchi.standing.NextStep;
import org.madoguchi.standing.NextStep.Action;
import org.madoguchi.standing.Proof;
import org.madoguchi.standing.Standing;

/** Which questions to have an answer ready for: three to five in each state. */
final class Questions {

    private Questions() {}

    static List<Question> about(Standing standing) {
        var step = standing.nextStep().action();
        return switch (standing.cause()) {
            case CERTIFICATE_VALID ->
                List.of(TWO_DATES, NOTICE, PIN_AT_RECEPTION, LOST_CARD, CONFIRMATION_WHILE_USABLE);
            case RENEWAL_WINDOW -> with(atTheCounter(step), NOTICE, REGISTER_AGAIN, PHONE);
            case GRACE -> with(with(List.of(MEDICINE), inGrace(step)), CONFIRMATION_IF_NOT_RENEWED, MYNAPORTAL);
            case GRACE_OVER -> with(with(List.of(INSURANCE_GOES_ON), paper(standing)), wayBack(standing), ENROLL_AGAIN);
            case NOT_ENROLLED -> with(with(List.of(MUST_ENROLL), paper(standing)), OLD_CARD);
            case CANCELLED -> with(with(List.of(CANCELLED_WHY, ENROLL_ANEW), paper(standing)), OLD_CARD);
            case CANCELLED_AFTER_EXPIRY ->
                with(List.of(CANCELLED_BY_EXPIRY, INSURANCE_GOES_ON, ENROLL_ANEW), paper(standing));
            case BLOCKED -> with(with(List.of(BLOCKED_WHY), paper(standing)), OLD_CARD);
            case EXPIRY_UNKNOWN -> List.of(TELL_BY_PHONE, NOT_ON_CARD, TWO_DATES, VISIT_TODAY);
            case ENROLLMENT_UNKNOWN -> List.of(WHY_UNKNOWN, VISIT_TODAY, MUST_ENROLL, OLD_CARD);
            case NOT_INSURED_YET -> List.of(ENROLL_ON_CHANGE, DOCUMENTS_WHEN, OLD_CARD);
            case NO_LONGER_INSURED -> List.of(WHICH_INSURANCE, ENROLL_ON_CHANGE, RETURN_PAPER, AGE_75);
        };
    }

    private static Question[] paper(Standing standing) {
        return standing.proofs().contains(Proof.ELIGIBILITY_CONFIRMATION)
                ? new Question[] {PAPER_EXPIRES, LOST_PAPER}
                : new Question[] {CONFIRMATION_DUE, PAY_IN_FULL};
    }

    /** Past the grace, the card's way back is the next step or the alternative to it. */
    private static Question wayBack(Standing standing) {
        return Stream.of(standing.nextStep(), standing.alternative())
                .flatMap(Stream::ofNullable)
                .map(NextStep::action)
                .map(Questions::atTheCounter)
                .flatMap(List::stream)
                .findFirst()
                .orElse(CANNOT_GO);
    }

    private static List<Question> atTheCounter(Action step) {
        return switch (step) {
            case RENEW, REISSUE, REISSUE_AND_ENROLL -> List.of(CANNOT_GO, PIN_AT_COUNTER);
            case RENEW_CARD -> List.of(NEW_CARD_WAIT, NEW_CARD_PICKUP);
            case EXTEND_STAY -> List.of(STAY_EXTENDED, PIN_AT_COUNTER);
            case NOTHING_YET, ENROLL, CHECK_ENROLLMENT, ENTER_EXPIRY, CARRY_CONFIRMATION, ASK_FOR_CONFIRMATION,
                    ASK_NEW_INSURER, WAIT_FOR_ELIGIBILITY, CALL_INSURER -> List.of();
        };
    }

    /** That the reissue is free is asked after the expiry; a new card is another matter. */
    private static Question[] inGrace(Action step) {
        return step == Action.REISSUE
                ? new Question[] {CANNOT_GO, FREE}
                : atTheCounter(step).toArray(Question[]::new);
    }

    private static List<Question> with(List<Question> first, Question... then) {
        return Stream.concat(first.stream(), Stream.of(then)).toList();
    }
}
