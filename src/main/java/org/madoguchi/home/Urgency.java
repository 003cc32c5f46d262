package org.madoguchi.home;

import java.util.Comparator;
import org.madoguchi.standing.Proof;
import org.madoguchi.standing.Standing;

/** Who of a family needs something done first. */
enum Urgency {
    /** Cannot show the insurance at a reception today. */
    NOW,
    /** Something is lost on a day that is known. */
    BY_A_DAY,
    /** Nobody can say yet. */
    UNKNOWN,
    NOTHING_DUE;

    static final Comparator<Standing> MOST_URGENT_FIRST = Comparator.<Standing, Urgency>comparing(Urgency::of)
            .thenComparing(standing -> standing.daysLeftInStage() == null ? Long.MAX_VALUE : standing.daysLeftInStage());

    static Urgency of(Standing standing) {
        if (standing.proofs().contains(Proof.ELIGIBILITY_CONFIRMATION)) {
            return NOTHING_DUE;
        }
        return switch (standing.answer()) {
            case NOT_USABLE, NOT_ENROLLED, NO_ELIGIBILITY -> NOW;
            case ELIGIBILITY_ONLY, USABLE_RENEW_SOON -> BY_A_DAY;
            case UNKNOWN -> UNKNOWN;
            case USABLE -> NOTHING_DUE;
        };
    }
}
