package org.madoguchi.almanac;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A date as people type it: 2026-12-25, 2026/12/25, 20261225, 2026年12月25日, R8.12.25, 令和8年12月25日, 元年,
 * in half or full width, with or without spaces.
 */
public final class TypedDate {

    /** Between the numbers: hyphens and dashes, slash, full stop; 年 and 月. */
    private static final String HYPHEN = "\\-\u2010-\u2015\u2212\u30fc";
    private static final String AFTER_YEAR = "[/.\u5e74" + HYPHEN + "]";
    private static final String AFTER_MONTH = "[/.\u6708" + HYPHEN + "]";
    private static final String MONTH_AND_DAY = "(?<month>[0-9]{1,2})" + AFTER_MONTH + "(?<day>[0-9]{1,2})\u65e5?";
    private static final String FIRST_YEAR = "\u5143";

    private static final Pattern COMMON = Pattern.compile("(?<year>[0-9]{4})" + AFTER_YEAR + MONTH_AND_DAY);
    private static final Pattern COMPACT = Pattern.compile("(?<year>[0-9]{4})(?<month>[0-9]{2})(?<day>[0-9]{2})");
    private static final Pattern IN_ERA = Pattern.compile(Stream.of(Era.values())
            .map(era -> era.letter() + "|" + era.kanji())
            .collect(Collectors.joining("|", "(?<era>", ")(?<year>[0-9]{1,2}|" + FIRST_YEAR + ")"))
            + AFTER_YEAR + MONTH_AND_DAY);

    private TypedDate() {}

    /** Empty where it is no date, or a day that its era does not have. */
    public static Optional<LocalDate> read(String text) {
        var typed = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        return Stream.of(COMMON, COMPACT, IN_ERA)
                .map(pattern -> pattern.matcher(typed))
                .filter(Matcher::matches)
                .findFirst()
                .flatMap(match -> match.pattern() == IN_ERA ? inEra(match) : day(number(match, "year"), match));
    }

    private static Optional<LocalDate> inEra(Matcher match) {
        var era = Stream.of(Era.values()).filter(each -> each.isWritten(match.group("era"))).findFirst().orElseThrow();
        int year = match.group("year").equals(FIRST_YEAR) ? 1 : number(match, "year");
        return day(era.commonYear(year), match).filter(era::contains);
    }

    private static Optional<LocalDate> day(int year, Matcher match) {
        try {
            return Optional.of(LocalDate.of(year, number(match, "month"), number(match, "day")));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static int number(Matcher match, String group) {
        return Integer.parseInt(match.group(group));
    }
}
