package org.madoguchi.almanac;

import java.time.LocalDate;
import java.time.chrono.JapaneseEra;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** 元号; almanac.era.&lt;name&gt; is its name in words. Days before the solar calendar of 1873 are not covered. */
public enum Era {
    MEIJI('M', JapaneseEra.MEIJI, 1868, LocalDate.of(1873, 1, 1), LocalDate.of(1912, 7, 30)),
    /** Its first day is the last of Meiji, and its last the first of Shōwa; a day is told in the later one. */
    TAISHO('T', JapaneseEra.TAISHO, 1912, LocalDate.of(1912, 7, 30), LocalDate.of(1926, 12, 25)),
    SHOWA('S', JapaneseEra.SHOWA, 1926, LocalDate.of(1926, 12, 25), LocalDate.of(1989, 1, 7)),
    HEISEI('H', JapaneseEra.HEISEI, 1989, LocalDate.of(1989, 1, 8), LocalDate.of(2019, 4, 30)),
    REIWA('R', JapaneseEra.REIWA, 2019, LocalDate.of(2019, 5, 1), LocalDate.MAX);

    private final char letter;
    private final JapaneseEra era;
    private final int firstYear;
    private final LocalDate firstDay;
    private final LocalDate lastDay;

    Era(char letter, JapaneseEra era, int firstYear, LocalDate firstDay, LocalDate lastDay) {
        this.letter = letter;
        this.era = era;
        this.firstYear = firstYear;
        this.firstDay = firstDay;
        this.lastDay = lastDay;
    }

    static Optional<Era> of(LocalDate day) {
        return List.of(values()).reversed().stream().filter(era -> era.contains(day)).findFirst();
    }

    /** The letter that forms use for it: M, T, S, H, R. */
    char letter() {
        return letter;
    }

    String kanji() {
        return era.getDisplayName(TextStyle.FULL, Locale.JAPAN);
    }

    boolean isWritten(String text) {
        return text.equals(String.valueOf(letter)) || text.equals(kanji());
    }

    int yearOf(LocalDate day) {
        return day.getYear() - firstYear + 1;
    }

    /** The common era's year. */
    int commonYear(int year) {
        return firstYear + year - 1;
    }

    boolean contains(LocalDate day) {
        return !day.isBefore(firstDay) && !day.isAfter(lastDay);
    }
}
