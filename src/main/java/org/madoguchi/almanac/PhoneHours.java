package org.madoguchi.almanac;

import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * When somebody answers a phone, in Japan: several times a day where there is a lunch break, and on closed days not at all.
 *
 * @param usual of a day in their order, at least one
 * @param shorter of Saturdays, Sundays and holidays, as far as these are not closed; empty where they are the usual ones
 * @param closed which days of every year it is closed on
 * @param closedOn single days, such as that of a move
 * @param closedEachYear days of its own, such as that of the foundation (その他の所定休日)
 */
public record PhoneHours(
        List<PhonePeriod> usual,
        List<PhonePeriod> shorter,
        Set<ClosedDays> closed,
        Set<LocalDate> closedOn,
        Set<MonthDay> closedEachYear) {

    /** Of whatever stays closed for longer, nobody says when it opens. */
    private static final int DAYS_LOOKED_AHEAD = 366;

    public PhoneHours {
        if (usual.isEmpty()) {
            throw new IllegalArgumentException("phone hours have at least one period");
        }
        usual = List.copyOf(usual);
        shorter = List.copyOf(shorter);
        closed = Set.copyOf(closed);
        closedOn = Set.copyOf(closedOn);
        closedEachYear = Set.copyOf(closedEachYear);
    }

    /** In their order; empty where it is closed all day. */
    public List<PhonePeriod> on(LocalDate day) {
        if (isClosedOn(day)) {
            return List.of();
        }
        return shorter.isEmpty() || ClosedDays.WEEKEND_AND_HOLIDAYS.stream().noneMatch(kind -> kind.contains(day)) ? usual : shorter;
    }

    public boolean isOpen(Instant now) {
        var inJapan = now.atZone(Japan.ZONE);
        return on(inJapan.toLocalDate()).stream().anyMatch(period -> period.contains(inJapan.toLocalTime()));
    }

    /**
     * The next moment, in Japan, at which it opens; while it is open, the one after that.
     *
     * @return empty where it stays closed for a year
     */
    public Optional<ZonedDateTime> nextOpening(Instant now) {
        return Stream.iterate(LocalDate.ofInstant(now, Japan.ZONE), day -> day.plusDays(1))
                .limit(DAYS_LOOKED_AHEAD)
                .flatMap(day -> on(day).stream().map(period -> day.atTime(period.opens()).atZone(Japan.ZONE)))
                .filter(opening -> opening.toInstant().isAfter(now))
                .findFirst();
    }

    public PhoneAnswering at(Instant now) {
        var day = LocalDate.ofInstant(now, Japan.ZONE);
        boolean open = isOpen(now);
        return new PhoneAnswering(day, open, on(day), open ? null : nextOpening(now).orElse(null));
    }

    /** Whether it has closed days that are neither weekends, holidays nor the year's end. */
    public boolean hasClosedDaysOfItsOwn() {
        return !closedOn.isEmpty() || !closedEachYear.isEmpty();
    }

    private boolean isClosedOn(LocalDate day) {
        return closed.stream().anyMatch(kind -> kind.contains(day))
                || closedOn.contains(day) || closedEachYear.contains(MonthDay.from(day));
    }
}
