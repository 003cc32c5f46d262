package org.madoguchi.almanac;

import java.time.DateTimeException;
import java.time.LocalDate;

/**
 * A day told in its era (和暦).
 *
 * @param year of the era; 1 is what a Japanese reader calls 元年
 */
public record EraDate(Era era, int year, LocalDate day) {

    /** @throws DateTimeException for a day before 1873 */
    public static EraDate of(LocalDate day) {
        var era = Era.of(day).orElseThrow(() -> new DateTimeException("No era before 1873"));
        return new EraDate(era, era.yearOf(day), day);
    }

    public boolean isFirstYear() {
        return year == 1;
    }
}
