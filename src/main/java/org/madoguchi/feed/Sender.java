package org.madoguchi.feed;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who sends a feed, by which way.
 *
 * @param staff whose hands it comes from; null for a command or a job
 * @param program the job, as the provider names it; null for a command or somebody of the staff
 * @param unasked whether it is to be applied without anybody being asked, where its check finds nothing
 */
public record Sender(Feed.Origin origin, @Nullable UUID staff, @Nullable String program, boolean unasked) {

    static final Sender COMMAND = new Sender(Feed.Origin.COMMAND, null, null, true);

    /** On the operator's page. */
    public static Sender operator(UUID staff) {
        return new Sender(Feed.Origin.PAGE, staff, null, false);
    }

    /** A job of the insurer's, such as one that runs each night. */
    public static Sender job(String program, boolean unasked) {
        return new Sender(Feed.Origin.PUT, null, program, unasked);
    }
}
