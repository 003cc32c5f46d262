package org.madoguchi.signin;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A sign-in of the last weeks.
 *
 * @param session the id of its session, for comparison only: never to be shown
 * @param ending null while it is open, and where time has ended it
 */
public record KeptSignIn(UUID id, String session, Device device, Instant at, @Nullable Ending ending) {

    /** How a sign-in ended, where it was not by time. */
    public enum Ending {
        SIGNED_OUT,
        /** In the same browser. */
        SIGNED_IN_AGAIN,
        /** From another session, on the page of the sign-ins. */
        ENDED_BY_MEMBER
    }

    /** Without the session, because a log file is no place for it. */
    @Override
    public String toString() {
        return "KeptSignIn[" + id + "]";
    }
}
