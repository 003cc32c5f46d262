package org.madoguchi.register;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.madoguchi.almanac.ClosedDays;
import org.madoguchi.almanac.PhoneHours;
import org.madoguchi.almanac.PhonePeriod;
import org.madoguchi.terminal.CannotStart;

/**
 * When somebody answers an insurer's phone, as configured. Without {@code closed}, an office is open on working days only,
 * because who calls in vain is worse off than who calls a day later.
 *
 * @param insurer its 保険者番号 as configured
 */
record ConfiguredHours(String insurer, InsurerProperties.Entry entry) {

    /** @throws CannotStart where something of it cannot be read; empty where nothing is configured */
    Optional<PhoneHours> read() {
        var hours = entry.hours();
        if (hours != null) {
            return Optional.of(hours(hours));
        }
        if (Stream.of(entry.shorterHours(), entry.closed(), entry.closedDays()).anyMatch(Objects::nonNull)) {
            throw refused("hours", "is missing, without which the other hours and the closed days say nothing");
        }
        return Optional.empty();
    }

    private PhoneHours hours(String hours) {
        var closedOn = new HashSet<LocalDate>();
        var closedEachYear = new HashSet<MonthDay>();
        for (var day : Objects.requireNonNullElse(entry.closedDays(), List.<String>of())) {
            if (day.length() > "12-31".length()) {
                closedOn.add(day(day));
            } else {
                closedEachYear.add(eachYear(day));
            }
        }
        return new PhoneHours(periods("hours", hours), periods("shorter-hours", entry.shorterHours()), closed(), closedOn,
                closedEachYear);
    }

    private List<PhonePeriod> periods(String setting, @Nullable String text) {
        try {
            return text == null ? List.of() : PhonePeriod.read(text);
        } catch (IllegalArgumentException unreadable) {
            throw refused(setting, "is written such as 8:30-12:00/12:45-17:00, in the order of the day: " + unreadable.getMessage());
        }
    }

    private Set<ClosedDays> closed() {
        return entry.closed() == null
                ? EnumSet.allOf(ClosedDays.class)
                : entry.closed().stream().map(this::closedDays).collect(Collectors.toSet());
    }

    private ClosedDays closedDays(String name) {
        return Arrays.stream(ClosedDays.values()).filter(each -> setting(each).equals(name)).findFirst()
                .orElseThrow(() -> refused("closed", "has some of " + Arrays.stream(ClosedDays.values())
                        .map(ConfiguredHours::setting).collect(Collectors.joining(", ")) + ", not " + name));
    }

    private static String setting(ClosedDays days) {
        return days.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException unreadable) {
            throw notADay(text);
        }
    }

    private MonthDay eachYear(String text) {
        try {
            return MonthDay.parse("--" + text);
        } catch (DateTimeException unreadable) {
            throw notADay(text);
        }
    }

    private CannotStart notADay(String text) {
        return refused("closed-days", "has days such as 2026-12-28, or 10-01 for each year, not " + text);
    }

    private CannotStart refused(String setting, String why) {
        return new CannotStart("madoguchi.insurers.[" + insurer + "]." + setting + " " + why);
    }
}
