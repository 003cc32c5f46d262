package org.madoguchi.demo;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/**
 * What the demo's insurers say of their members. Its days are written relative to today, such as
 * {@code ${today-40d-36y}}: first the days, then the years, so that a birthday stays the day of an expiry.
 */
final class DemoFeed {

    private static final Pattern DAY = Pattern.compile("\\$\\{(\\w+)((?:[+-]\\d+[dmy])*)}");
    private static final Pattern STEP = Pattern.compile("([+-]\\d+)([dmy])");

    /** 高齢受給者: this insurer gives the ratio for a year from August on, as 国保 does. */
    private static final MonthDay ELDERLY_TERM_STARTS = MonthDay.of(Month.AUGUST, 1);

    private static final String LATE = "06990030";
    /** As many as make its pages say so, whatever the day. */
    private static final int DAYS_LATE = 46;

    private DemoFeed() {}

    /** All people, in the portal's own format, for a start on this day in Japan. */
    static String csv(LocalDate today) {
        return DAY.matcher(read("people.csv")).replaceAll(day -> resolved(day, today));
    }

    /** The expiry that a person's insurer says. */
    static LocalDate expiry(String memberKey, LocalDate today) {
        return rows(csv(today)).stream()
                .filter(row -> row.getField("MemberKey").equals(memberKey))
                .map(row -> date(row.getField("CertificateExpiry"))).findFirst().orElseThrow();
    }

    /** The same as one feed for each insurer, because a feed speaks of one insurer only. */
    static List<String> ofEachInsurer(LocalDate today) {
        var lines = csv(today).lines().toList();
        return lines.stream().skip(1)
                .collect(Collectors.groupingBy(DemoFeed::insurerIn, TreeMap::new, Collectors.joining("\n")))
                .values().stream()
                .map(rows -> lines.getFirst() + "\n" + rows + "\n")
                .toList();
    }

    /** The second field, and none before it is quoted. */
    private static String insurerIn(String row) {
        return row.split(",", 3)[1];
    }

    /** 前月末. */
    static LocalDate asOf(LocalDate today) {
        return YearMonth.from(today).minusMonths(1).atEndOfMonth();
    }

    /** The day of one of {@link #ofEachInsurer}: 前月末, but of one insurer, who is late, the one before that is too long ago. */
    static LocalDate asOf(String feed, LocalDate today) {
        return insurerIn(feed.lines().skip(1).findFirst().orElseThrow()).equals(LATE)
                ? asOf(today.minusDays(DAYS_LATE))
                : asOf(today);
    }

    /**
     * The demo's own insurers, and the one that a synthetic feed speaks of: all plainly fictional. A column is the setting of
     * the same name, an empty field none.
     */
    static Map<String, Object> insurers() {
        var settings = new HashMap<String, Object>();
        rows(read("insurers.csv")).forEach(row -> {
            var insurer = "madoguchi.insurers." + row.getField("InsurerNumber");
            row.getHeader().stream().skip(1)
                    .filter(setting -> !row.getField(setting).isEmpty())
                    .forEach(setting -> settings.put(insurer + "." + setting, row.getField(setting)));
        });
        return settings;
    }

    /** By 保険者番号. */
    static Map<String, String> insurerNames() {
        return rows(read("insurers.csv")).stream()
                .collect(Collectors.toMap(row -> row.getField("InsurerNumber"), row -> row.getField("name")));
    }

    static List<NamedCsvRecord> rows(String csv) {
        try (var reader = CsvReader.builder().ofNamedCsvRecord(csv)) {
            return reader.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static LocalDate date(String field) {
        return LocalDate.parse(field, DateTimeFormatter.BASIC_ISO_DATE);
    }

    private static String resolved(MatchResult placeholder, LocalDate today) {
        LocalDate day = anchor(placeholder.group(1), today);
        for (MatchResult step : STEP.matcher(placeholder.group(2)).results().toList()) {
            day = stepped(day, Integer.parseInt(step.group(1)), step.group(2));
        }
        return day.format(DateTimeFormatter.BASIC_ISO_DATE);
    }

    private static LocalDate anchor(String name, LocalDate today) {
        return switch (name) {
            case "today" -> today;
            case "elderlyTermStart" -> elderlyTermStart(today);
            case "elderlyTermEnd" -> elderlyTermStart(today).plusYears(1).minusDays(1);
            default -> throw new IllegalArgumentException("No day is called " + name);
        };
    }

    private static LocalDate elderlyTermStart(LocalDate today) {
        var thisYear = ELDERLY_TERM_STARTS.atYear(today.getYear());
        return thisYear.isAfter(today) ? thisYear.minusYears(1) : thisYear;
    }

    private static LocalDate stepped(LocalDate day, int amount, String unit) {
        return switch (unit) {
            case "d" -> day.plusDays(amount);
            case "m" -> day.plusMonths(amount);
            default -> day.plusYears(amount);
        };
    }

    private static String read(String name) {
        try {
            return new ClassPathResource("demo/" + name).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
