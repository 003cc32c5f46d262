package org.madoguchi.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.madoguchi.almanac.ClosedDays;
import org.madoguchi.almanac.PhoneAnswering;
import org.madoguchi.almanac.PhoneHours;
import org.madoguchi.almanac.PhonePeriod;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Writes when somebody answers a phone, as {@code @phoneTimes}, in the language of the page; marked up, so that no line
 * breaks within a time or a day.
 */
@Component("phoneTimes")
public class PhoneTimes {

    private final MessageSource messages;
    private final Days days;

    PhoneTimes(MessageSource messages, Days days) {
        this.messages = messages;
        this.days = days;
    }

    /** 今日は 8:30～12:00、12:45～17:00, or that nobody answers today. */
    public String today(PhoneAnswering now) {
        return now.today().isEmpty() ? say("ui.phone.holiday") : say("ui.phone.today", written(now.today()));
    }

    /** When it opens next: the time alone where that is today. */
    public String next(PhoneAnswering now) {
        var opening = now.next();
        if (opening == null) {
            return "";
        }
        var day = opening.toLocalDate();
        var time = unbroken(days.time(opening.toInstant()));
        return day.equals(now.day())
                ? say("ui.phone.next.today", time)
                : say("ui.phone.next", unbroken(days.monthDay(day)), days.weekday(day), time);
    }

    /** 8:30～12:00、12:45～17:00; 平日 9:00～17:00 and 土曜日 9:00～12:00 where they differ. */
    public String week(PhoneHours hours) {
        var shorterOn = ClosedDays.WEEKEND_AND_HOLIDAYS.stream().filter(Predicate.not(hours.closed()::contains)).toList();
        if (hours.shorter().isEmpty() || shorterOn.isEmpty()) {
            return written(hours.usual());
        }
        return listed(Stream.of(
                say("ui.phone.week", say("ui.phone.days.WEEKDAYS"), written(hours.usual())),
                say("ui.phone.week", listed(shorterOn.stream().map(this::name)), written(hours.shorter()))));
    }

    /** The days on which nobody answers, empty where there are none. */
    public String closed(PhoneHours hours) {
        var names = new ArrayList<>(Stream.of(ClosedDays.values()).filter(hours.closed()::contains).map(this::name).toList());
        if (hours.hasClosedDaysOfItsOwn()) {
            names.add(say("ui.phone.days.OWN"));
        }
        return names.isEmpty() ? "" : say("ui.phone.closedDays", listed(names.stream()));
    }

    private String written(List<PhonePeriod> periods) {
        return listed(periods.stream().map(
                period -> unbroken(say("ui.phone.period", days.time(period.opens()), days.time(period.closes())))));
    }

    private String name(ClosedDays kind) {
        return unbroken(say("ui.phone.days." + kind));
    }

    private static String unbroken(String words) {
        return """
                <span class="number">%s</span>""".formatted(words);
    }

    private String listed(Stream<String> parts) {
        return parts.collect(Collectors.joining(say("ui.phone.and")));
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
