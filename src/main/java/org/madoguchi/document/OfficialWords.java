package org.madoguchi.document;

import java.time.LocalDate;
import java.util.Locale;
import org.madoguchi.almanac.EraDate;
import org.springframework.context.MessageSource;

/** What official papers say: Japanese whatever the reader's language, and days in their era. */
record OfficialWords(MessageSource messages) {

    String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.JAPANESE);
    }

    /** 令和8年11月21日 */
    String day(LocalDate day) {
        var date = EraDate.of(day);
        var era = say("almanac.era." + date.era());
        var year = date.isFirstYear()
                ? say("almanac.era.firstYear", era)
                : say("almanac.era.year", era, String.valueOf(date.year()));
        return say("document.day", year, String.valueOf(day.getMonthValue()), String.valueOf(day.getDayOfMonth()));
    }
}
