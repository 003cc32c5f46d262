package org.madoguchi.eligibility;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 資格確認書 as the insurer's register has it. The portal never issues one.
 *
 * @param issuedOn null where none was issued
 * @param validTo its last day; null where the insurer set none or it is not known
 */
public record EligibilityConfirmation(@Nullable LocalDate issuedOn, @Nullable LocalDate validTo) {

    public enum State {
        NONE,
        VALID,
        EXPIRED
    }

    public State on(LocalDate day) {
        if (issuedOn == null || day.isBefore(issuedOn)) {
            return State.NONE;
        }
        return validTo == null || !day.isAfter(validTo) ? State.VALID : State.EXPIRED;
    }
}
