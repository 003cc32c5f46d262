package org.madoguchi.standing;

import java.time.LocalDate;
import org.madoguchi.almanac.CounterDays;
import org.madoguchi.certificate.CertificateDates;
import org.madoguchi.certificate.Stage;
import org.madoguchi.standing.NextStep.Action;

/** Puts the dates to the decision table's actions, and turns them to the way that a particular card has to take. */
record Steps(LocalDate day, Facts facts) {

    NextStep dated(Action action) {
        return switch (action) {
            case NOTHING_YET -> NextStep.from(dates().windowOpensOn(), action);
            case WAIT_FOR_ELIGIBILITY -> NextStep.from(facts.eligibility().acquiredOn(), action);
            case RENEW -> endsWithResidence() ? extensionOfStay() : renewal();
            case REISSUE -> endsWithResidence() ? NextStep.anyDay(Action.EXTEND_STAY) : reissue();
            case REISSUE_AND_ENROLL -> NextStep.anyDay(facts.needNewCardOn(day) ? Action.RENEW_CARD : action);
            case RENEW_CARD, EXTEND_STAY, ENROLL, CHECK_ENROLLMENT, ENTER_EXPIRY, CARRY_CONFIRMATION,
                    ASK_FOR_CONFIRMATION, ASK_NEW_INSURER, CALL_INSURER -> NextStep.anyDay(action);
        };
    }

    private NextStep extensionOfStay() {
        var expiry = dates().lastDayFullUse();
        return isInTime(expiry) ? before(expiry, Action.EXTEND_STAY) : NextStep.anyDay(Action.EXTEND_STAY);
    }

    /** Where the counter does not open again before the expiry, nothing is left but the reissue after it. */
    private NextStep renewal() {
        if (facts.needNewCardOn(day)) {
            return NextStep.anyDay(Action.RENEW_CARD);
        }
        var expiry = dates().lastDayFullUse();
        return isInTime(expiry) ? before(expiry, Action.RENEW) : reissueFromNextOpenDay();
    }

    private NextStep reissue() {
        if (facts.needNewCardOn(day)) {
            return NextStep.anyDay(Action.RENEW_CARD);
        }
        if (facts.certificate().stageOn(day) != Stage.GRACE) {
            return NextStep.anyDay(Action.REISSUE);
        }
        var end = lastDayAsInsuranceCard();
        return isInTime(end) ? before(end, Action.REISSUE) : NextStep.from(nextOpenDay(), Action.REISSUE);
    }

    private NextStep reissueFromNextOpenDay() {
        var from = nextOpenDay();
        var end = lastDayAsInsuranceCard();
        return CounterDays.lastOpenOnOrBefore(end).isBefore(from)
                ? NextStep.from(from, Action.REISSUE)
                : before(end, Action.REISSUE).notBefore(from);
    }

    private boolean endsWithResidence() {
        return facts.certificate().endsWithResidence();
    }

    private boolean isInTime(LocalDate end) {
        return !CounterDays.lastOpenOnOrBefore(end).isBefore(day);
    }

    private NextStep before(LocalDate end, Action action) {
        var by = CounterDays.lastOpenOnOrBefore(end);
        return new NextStep(action, null, by, by.equals(end) ? null : end);
    }

    private LocalDate nextOpenDay() {
        return CounterDays.firstOpenOnOrAfter(day);
    }

    private LocalDate lastDayAsInsuranceCard() {
        return facts.firstDayUnusable().orElseThrow().minusDays(1);
    }

    private CertificateDates dates() {
        return facts.certificate().dates().orElseThrow();
    }
}
