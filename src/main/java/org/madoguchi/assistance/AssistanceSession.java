package org.madoguchi.assistance;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.madoguchi.member.MemberRef;

/**
 * One member's page, open to one of the staff for a while.
 *
 * @param until the first moment at which it is closed
 * @param extended whether its one extension has been taken
 */
public record AssistanceSession(
        UUID id, MemberRef member, Basis basis, CallReason reason, Instant startedAt, Instant until, boolean extended) {

    public static final Duration LENGTH = Duration.ofMinutes(15);

    /** By what the staff knows with whom it speaks. */
    public enum Basis {
        IDENTITY_CHECK,
        SUPPORT_CODE,
        /** By nothing yet: a second person answers for it. */
        EMERGENCY
    }

    /** How a session ended. */
    public enum Ending {
        BY_STAFF,
        TIME,
        NEXT_SESSION,
        SIGNED_OUT,
        /** By the second person whom an {@link Emergency} waits for. */
        OBJECTED
    }
}
