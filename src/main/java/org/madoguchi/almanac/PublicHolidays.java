package org.madoguchi.almanac;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SUNDAY;

import java.time.LocalDate;
import java.time.Month;
import java.util.Map;
import java.util.Set;

/**
 * 国民の祝日 by the law as it stands since 2016, with the special laws for 2019 to 2021; earlier years are not claimed.
 * The equinoxes are computed, which agrees with the official calendar until 2099. Source: 国民の祝日に関する法律.
 */
public final class PublicHolidays {

    /** 天皇の即位の日 and 即位礼正殿の儀. */
    private static final Set<LocalDate> ENTHRONEMENT = Set.of(LocalDate.of(2019, 5, 1), LocalDate.of(2019, 10, 22));

    /** Where 海の日, スポーツの日 and 山の日 went for the Olympic games. */
    private static final Map<Integer, Set<LocalDate>> OLYMPIC = Map.of(
            2020, Set.of(LocalDate.of(2020, 7, 23), LocalDate.of(2020, 7, 24), LocalDate.of(2020, 8, 10)),
            2021, Set.of(LocalDate.of(2021, 7, 22), LocalDate.of(2021, 7, 23), LocalDate.of(2021, 8, 8)));

    private static final Set<Month> MOVED_FOR_OLYMPICS = Set.of(Month.JULY, Month.AUGUST, Month.OCTOBER);

    private PublicHolidays() {}

    /** Named holidays, the days that substitute for those on a Sunday (振替休日), and days between two (国民の休日). */
    public static boolean isHoliday(LocalDate day) {
        return isNamed(day) || isSubstitute(day) || isNamed(day.minusDays(1)) && isNamed(day.plusDays(1));
    }

    /** The first day that is not a holiday itself after one on a Sunday. */
    private static boolean isSubstitute(LocalDate day) {
        for (var before = day.minusDays(1); isNamed(before); before = before.minusDays(1)) {
            if (before.getDayOfWeek() == SUNDAY) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNamed(LocalDate day) {
        if (OLYMPIC.containsKey(day.getYear()) && MOVED_FOR_OLYMPICS.contains(day.getMonth())) {
            return OLYMPIC.get(day.getYear()).contains(day);
        }
        return isNamedByTheLaw(day) || ENTHRONEMENT.contains(day);
    }

    private static boolean isNamedByTheLaw(LocalDate day) {
        int date = day.getDayOfMonth();
        return switch (day.getMonth()) {
            case JANUARY -> date == 1 || isMonday(2, day);
            case FEBRUARY -> date == 11 || date == 23 && day.getYear() >= 2020;
            case MARCH -> date == equinox(20.8431, day.getYear());
            case APRIL -> date == 29;
            case MAY -> date >= 3 && date <= 5;
            case JUNE -> false;
            case JULY -> isMonday(3, day);
            case AUGUST -> date == 11;
            case SEPTEMBER -> isMonday(3, day) || date == equinox(23.2488, day.getYear());
            case OCTOBER -> isMonday(2, day);
            case NOVEMBER -> date == 3 || date == 23;
            case DECEMBER -> date == 23 && day.getYear() <= 2018;
        };
    }

    /** Whether it is the nth Monday of its month. */
    private static boolean isMonday(int n, LocalDate day) {
        return day.getDayOfWeek() == MONDAY && (day.getDayOfMonth() - 1) / 7 == n - 1;
    }

    /** The date of an equinox in its month in Japan, from its moment in 1980 (海上保安庁水路部 暦計算研究会編 新こよみ便利帳). */
    private static int equinox(double momentIn1980, int year) {
        int years = year - 1980;
        return (int) (momentIn1980 + 0.242194 * years - Math.floorDiv(years, 4));
    }
}
