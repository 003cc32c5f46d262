package org.madoguchi.ui;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** Says a sentence, as {@code @speech}, in a language that need not be that of the page: what an agent reads to a caller. */
@Component("speech")
public class Speech {

    private final MessageSource messages;
    private final Days days;

    Speech(MessageSource messages, Days days) {
        this.messages = messages;
        this.days = days;
    }

    /**
     * As markup: the days of the sentence are marked up, its other arguments escaped.
     *
     * @param language any with messages; what they lack is said in Japanese
     */
    public String say(String key, List<? extends @Nullable Object> arguments, Locale language) {
        return message(key, days.in(language).dated(escaped(arguments, language)), language);
    }

    /** As {@link #say}, and each day with its weekday. */
    public String sayFull(String key, List<? extends @Nullable Object> arguments, Locale language) {
        return message(key, days.in(language).full(escaped(arguments, language)), language);
    }

    private String message(String key, @Nullable Object[] arguments, Locale language) {
        return messages.getMessage(key, arguments, language);
    }

    private List<? extends @Nullable Object> escaped(List<? extends @Nullable Object> arguments, Locale language) {
        return arguments.stream().map(each -> escaped(each, language)).toList();
    }

    private @Nullable Object escaped(@Nullable Object argument, Locale language) {
        return switch (argument) {
            case String text -> HtmlUtils.htmlEscape(text);
            case MessageSourceResolvable words -> HtmlUtils.htmlEscape(messages.getMessage(words, language));
            case null, default -> argument;
        };
    }
}
