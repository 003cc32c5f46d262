package org.madoguchi.eligibility;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One member's insurance at one insurer.
 *
 * @param acquiredOn 資格取得年月日, the first day
 * @param lostOn 資格喪失年月日, the first day without; null while insured
 * @param issuedOn 交付年月日
 * @param copayment 一部負担金割合, null where the insurer says none
 * @param elderlyFrom 高齢受給者 発効期日, null below 70
 * @param elderlyTo 高齢受給者 有効期限, null below 70
 * @param lostUnsaid whether nobody has said {@code lostOn}: it is the day for which the insurer's record no longer had the
 *     member, who has left on it or before
 */
public record Eligibility(
        LocalDate acquiredOn,
        @Nullable LocalDate lostOn,
        @Nullable LocalDate issuedOn,
        @Nullable CopaymentRatio copayment,
        @Nullable LocalDate elderlyFrom,
        @Nullable LocalDate elderlyTo,
        boolean lostUnsaid) {

    /** Of which the insurer has said the end, or there is none. */
    public Eligibility(
            LocalDate acquiredOn,
            @Nullable LocalDate lostOn,
            @Nullable LocalDate issuedOn,
            @Nullable CopaymentRatio copayment,
            @Nullable LocalDate elderlyFrom,
            @Nullable LocalDate elderlyTo) {
        this(acquiredOn, lostOn, issuedOn, copayment, elderlyFrom, elderlyTo, false);
    }

    public enum State {
        IN_FORCE,
        NOT_YET,
        ENDED
    }

    public State on(LocalDate day) {
        if (day.isBefore(acquiredOn)) {
            return State.NOT_YET;
        }
        return lostOn == null || day.isBefore(lostOn) ? State.IN_FORCE : State.ENDED;
    }
}
