package org.madoguchi.feed;

import java.nio.charset.Charset;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a feed does not say itself.
 *
 * @param asOf the day in Japan of which the feed is the state
 * @param charset null to find out
 * @param allowEnding whether it may end more than 20 % of the members
 */
public record FeedOptions(LocalDate asOf, FeedKind kind, @Nullable Charset charset, boolean allowEnding) {

    /** All members of the insurer, in the charset that the feed turns out to have. */
    public static FeedOptions full(LocalDate asOf) {
        return new FeedOptions(asOf, FeedKind.FULL, null, false);
    }
}
