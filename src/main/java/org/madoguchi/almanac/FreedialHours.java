package org.madoguchi.almanac;

import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When マイナンバー総合フリーダイヤル is open: every day but the year's end, shorter on Saturdays, Sundays and holidays.
 * Source: 厚生労働省 事務連絡 2025-03-24; the year's end by J-LIS.
 */
public final class FreedialHours {

    public static final String NUMBER = "0120-95-0178";

    /** What to press there for マイナ保険証. */
    public static final int INSURANCE_CARD_MENU = 5;

    /** What to press there to have a lost or stolen card stopped, at any hour of the year (丸亀市, 能美市). */
    public static final int LOST_CARD_MENU = 2;

    /** For foreign languages, on the system and マイナポータル; its hours are the same (J-LIS). */
    public static final String FOREIGN_LANGUAGES_NUMBER = "0120-0178-26";

    /** For foreign languages, on a lost card. J-LIS's own pages contradict each other on its hours. */
    public static final String FOREIGN_LANGUAGES_LOST_CARD_NUMBER = "0120-0178-27";

    private static final Hours WEEKDAY = new Hours(LocalTime.of(9, 30), LocalTime.of(20, 0));
    private static final Hours WEEKEND_AND_HOLIDAY = new Hours(LocalTime.of(9, 30), LocalTime.of(17, 30));

    private FreedialHours() {}

    /** Times in Japan, from {@code opens} until just before {@code closes}. */
    public record Hours(LocalTime opens, LocalTime closes) {

        boolean contains(LocalTime time) {
            return !time.isBefore(opens) && time.isBefore(closes);
        }
    }

    /** Empty where it is closed all day. */
    public static Optional<Hours> on(LocalDate day) {
        if (YearEnd.contains(day)) {
            return Optional.empty();
        }
        var weekday = day.getDayOfWeek();
        boolean shorter = weekday == SATURDAY || weekday == SUNDAY || PublicHolidays.isHoliday(day);
        return Optional.of(shorter ? WEEKEND_AND_HOLIDAY : WEEKDAY);
    }

    public static boolean isOpen(Instant now) {
        var inJapan = now.atZone(Japan.ZONE);
        return on(inJapan.toLocalDate()).filter(hours -> hours.contains(inJapan.toLocalTime())).isPresent();
    }

    /** The next moment, in Japan, at which it opens; while it is open, that of another day. */
    public static ZonedDateTime nextOpening(Instant now) {
        return Stream.iterate(LocalDate.ofInstant(now, Japan.ZONE), day -> day.plusDays(1))
                .flatMap(day -> on(day).map(hours -> day.atTime(hours.opens()).atZone(Japan.ZONE)).stream())
                .filter(opening -> opening.toInstant().isAfter(now))
                .findFirst()
                .orElseThrow();
    }
}
