package org.madoguchi.document;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.madoguchi.almanac.EraDate;
import org.madoguchi.standing.Sentence;
import org.springframework.context.MessageSource;

/** What a document says in its reader's language, days as the pages write them: 西暦, with 和暦 where they stand alone. */
record ReaderWords(MessageSource messages, Locale language) {

    /** An apostrophe is as wide as a kanji in the typefaces that have kanji, and so in none of the words. */
    String say(String key, @Nullable Object... arguments) {
        return messages.getMessage(key, arguments, language).replace('\u2019', '\'');
    }

    /** With each day as {@link #dated}. */
    String say(Sentence sentence) {
        return say(sentence, this::dated);
    }

    /** With each day as {@link #full}. */
    String sayFull(Sentence sentence) {
        return say(sentence, this::full);
    }

    private String say(Sentence sentence, Function<LocalDate, String> written) {
        var arguments = sentence.arguments().stream()
                .map(each -> each instanceof LocalDate day ? written.apply(day) : each)
                .toArray();
        return say(sentence.key(), arguments);
    }

    /** 2026年12月25日（令和8年） */
    String dated(LocalDate day) {
        return western(day) + say("almanac.date.era", era(day));
    }

    /** 2026年12月25日（令和8年）金曜日 */
    String full(LocalDate day) {
        return say("almanac.date.full", western(day), era(day), say("almanac.weekday." + day.getDayOfWeek())).replace("|", "");
    }

    /** 2026年12月25日 */
    String western(LocalDate day) {
        return formatted(day, say("almanac.date.pattern"));
    }

    /** 12月25日 */
    String monthDay(LocalDate day) {
        return formatted(day, say("almanac.date.month-day.pattern"));
    }

    /** 2026年12月 */
    String month(YearMonth month) {
        return formatted(month, say("almanac.date.month.pattern"));
    }

    /** @param pattern as of {@link DateTimeFormatter} */
    String formatted(TemporalAccessor day, String pattern) {
        return DateTimeFormatter.ofPattern(pattern, language).format(day);
    }

    private String era(LocalDate day) {
        var date = EraDate.of(day);
        return say(date.isFirstYear() ? "almanac.era.firstYear" : "almanac.era.year",
                say("almanac.era." + date.era()), String.valueOf(date.year()));
    }
}
