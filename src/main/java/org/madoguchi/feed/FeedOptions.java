package org.madoguchi.feed;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a feed does not say itself.
 *
 * @param asOf the day in Japan of which the feed is the state
 * @param charset null to find out
 * @param allowEnding whether it may end more than 20 % of the members
 * @param goodRows whether households with a bad row are left out, and stay in the register as they are, instead of the whole
 *     feed
 */
public record FeedOptions(
        LocalDate asOf, FeedKind kind, @Nullable Charset charset, boolean allowEnding, boolean goodRows) {

    /** What Japanese core systems export: Shift_JIS with the characters of NEC and IBM, such as 髙 and 﨑. */
    public static final Charset WINDOWS_31J = Charset.forName("windows-31j");

    /** In which a feed may be. */
    public static final List<Charset> CHARSETS = List.of(StandardCharsets.UTF_8, WINDOWS_31J);

    /** The first of the My Number Cards were handed out then: of an older day nobody has anything to say. */
    private static final LocalDate FIRST_DAY = LocalDate.of(2016, 1, 1);

    public FeedOptions {
        if (!canBeAsOf(asOf)) {
            throw new IllegalArgumentException("Nothing is as of " + asOf);
        }
    }

    /** Whether a feed can be the state of this day, as far as the past goes. */
    public static boolean canBeAsOf(LocalDate day) {
        return !day.isBefore(FIRST_DAY);
    }

    /** All members of the insurer, in the charset that the feed turns out to have. */
    public static FeedOptions full(LocalDate asOf) {
        return new FeedOptions(asOf, FeedKind.FULL, null, false, false);
    }
}
