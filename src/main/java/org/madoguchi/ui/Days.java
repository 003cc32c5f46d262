package org.madoguchi.ui;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.madoguchi.almanac.EraDate;
import org.madoguchi.almanac.Japan;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Writes days for the templates, as {@code @days}, in the language of the page: 西暦, with 和暦 where it stands alone. */
@Component("days")
public class Days {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm", Locale.ROOT);

    private final MessageSource messages;
    private final Supplier<Locale> language;

    @Autowired
    Days(MessageSource messages) {
        this(messages, LocaleContextHolder::getLocale);
    }

    private Days(MessageSource messages, Supplier<Locale> language) {
        this.messages = messages;
        this.language = language;
    }

    /** The same days in a language that need not be that of the page. */
    public Days in(Locale other) {
        return new Days(messages, () -> other);
    }

    /** 2026年12月25日 */
    public String western(LocalDate day) {
        return formatted(day, "almanac.date.pattern");
    }

    /** 14:35, in Japan. */
    public String time(Instant moment) {
        return time(moment.atZone(Japan.ZONE).toLocalTime());
    }

    /** 14:35 */
    public String time(LocalTime time) {
        return TIME.format(time);
    }

    /** 2026年12月25日 14:35, in Japan. */
    public String moment(Instant moment) {
        return western(LocalDate.ofInstant(moment, Japan.ZONE)) + " " + time(moment);
    }

    /** 12月25日 */
    public String monthDay(LocalDate day) {
        return formatted(day, "almanac.date.month-day.pattern");
    }

    /** 2026年12月 */
    public String month(YearMonth month) {
        return formatted(month, "almanac.date.month.pattern");
    }

    /** 令和8年 */
    public String era(LocalDate day) {
        var date = EraDate.of(day);
        return say(date.isFirstYear() ? "almanac.era.firstYear" : "almanac.era.year",
                say("almanac.era." + date.era()), String.valueOf(date.year()));
    }

    /** 金曜日 */
    public String weekday(LocalDate day) {
        return say("almanac.weekday." + day.getDayOfWeek());
    }

    /** 2026年12月25日（令和8年）, marked up so that it breaks between date and era only. */
    public String dated(LocalDate day) {
        return marked(day, western(day), say("almanac.date.era", era(day)));
    }

    /** 2026年12月25日（令和8年）金曜日, marked up as {@link #dated(LocalDate)}. */
    public String full(LocalDate day) {
        return marked(day, say("almanac.date.full", western(day), era(day), weekday(day)).split("\\|"));
    }

    /** The arguments of a sentence, with each day as {@link #dated(LocalDate)}. */
    public @Nullable Object[] dated(List<? extends @Nullable Object> arguments) {
        return arguments.stream().map(each -> each instanceof LocalDate day ? dated(day) : each).toArray();
    }

    /** The arguments of a sentence, with each day as {@link #full(LocalDate)}. */
    public @Nullable Object[] full(List<? extends @Nullable Object> arguments) {
        return arguments.stream().map(each -> each instanceof LocalDate day ? full(day) : each).toArray();
    }

    private static String marked(LocalDate day, String... unbroken) {
        var parts = Arrays.stream(unbroken).map("""
                <span class="number">%s</span>"""::formatted).collect(Collectors.joining("<wbr>"));
        return """
                <time datetime="%s">%s</time>""".formatted(day, parts);
    }

    private String formatted(TemporalAccessor moment, String pattern) {
        return DateTimeFormatter.ofPattern(say(pattern), language.get()).format(moment);
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, language.get());
    }
}
