package org.madoguchi.assistance;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * A session that was opened without an identity check and waits for a second person's word; nothing of the member.
 *
 * @param staffNumber of who opened it
 * @param text in that person's words
 * @param checkFailed whether an identity check with the same member had failed within the day before
 * @param mayDecide whether whoever asks is another one
 */
public record Emergency(
        UUID session, Instant openedAt, int staffNumber, EmergencyReason reason, String text,
        boolean checkFailed, boolean overdue, boolean mayDecide) {

    /** Within which a second person decides. */
    public static final Duration DECIDED_WITHIN = Duration.ofHours(1);

    /** What became of one. */
    public enum State {
        WAITING,
        APPROVED,
        OBJECTED
    }

    /** The first moment at which it is overdue. */
    public Instant due() {
        return openedAt.plus(DECIDED_WITHIN);
    }
}
