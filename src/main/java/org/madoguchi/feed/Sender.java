package org.madoguchi.feed;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who sends a feed, by which way.
 *
 * @param staff whose hands it comes from; null for a command or a job
 * @param unasked whether it is to be applied without anybody being asked, where its check finds nothing
 */
public record Sender(Feed.Origin origin, @Nullable UUID staff, boolean unasked) {

    static final Sender COMMAND = new Sender(Feed.Origin.COMMAND, null, true);

    /** On the operator's page. */
    public static Sender operator(UUID staff) {
        return new Sender(Feed.Origin.PAGE, staff, false);
    }

    /** A job of the insurer's, such as one that runs each night. */
    public static Sender job(boolean unasked) {
        return new Sender(Feed.Origin.PUT, null, unasked);
    }
}
