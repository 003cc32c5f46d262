package org.madoguchi.home;

import org.madoguchi.standing.Proof;
import org.madoguchi.standing.Standing;

/** How an answer is dressed; its words say the same without. */
public enum Tone {
    GOOD,
    INFO,
    WARN,
    BAD,
    UNKNOWN;

    static Tone of(Standing standing) {
        return switch (standing.answer()) {
            case USABLE, USABLE_RENEW_SOON -> GOOD;
            case ELIGIBILITY_ONLY -> WARN;
            case NOT_USABLE -> hasConfirmation(standing) ? INFO : BAD;
            case NOT_ENROLLED -> hasConfirmation(standing) ? INFO : WARN;
            case NO_ELIGIBILITY -> BAD;
            case UNKNOWN -> hasConfirmation(standing) ? INFO : UNKNOWN;
        };
    }

    private static boolean hasConfirmation(Standing standing) {
        return standing.proofs().contains(Proof.ELIGIBILITY_CONFIRMATION);
    }
}
