package org.madoguchi.feed.web;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madoguchi.feed.FeedKind;
import org.madoguchi.feed.FeedOptions;

/**
 * What an operator tells of a file, as typed.
 *
 * @param asOf in ISO form where the browser has a field for days
 */
public record FeedEntry(String asOf, FeedKind kind, String charset) {

    private static final Map<String, Charset> CHARSETS =
            Map.of("UTF-8", StandardCharsets.UTF_8, "Windows-31J", FeedOptions.WINDOWS_31J);

    /** 前月末 and the whole insurer, which is the usual. */
    static FeedEntry usual(LocalDate today) {
        return new FeedEntry(YearMonth.from(today).minusMonths(1).atEndOfMonth().toString(), FeedKind.FULL, "auto");
    }

    static FeedEntry of(@Nullable String asOf, @Nullable String kind, @Nullable String charset) {
        return new FeedEntry(
                asOf == null ? "" : asOf,
                "DELTA".equals(kind) ? FeedKind.DELTA : FeedKind.FULL,
                charset != null && CHARSETS.containsKey(charset) ? charset : "auto");
    }

    /** Empty where the day is none. */
    Optional<FeedOptions> options() {
        try {
            return Optional.of(new FeedOptions(LocalDate.parse(asOf.strip()), kind, CHARSETS.get(charset), false, false));
        } catch (DateTimeException | IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
