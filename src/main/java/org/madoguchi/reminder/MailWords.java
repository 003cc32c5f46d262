package org.madoguchi.reminder;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.madoguchi.almanac.Japan;
import org.madoguchi.reminder.Letter.Words;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes the mails. */
@Component
class MailWords {

    private final MessageSource messages;
    private final MailServer server;

    MailWords(MessageSource messages, MailServer server) {
        this.messages = messages;
        this.server = server;
    }

    /**
     * A look of somebody else.
     *
     * @param capacity by its stable name, as is the aspect
     */
    record Look(Instant at, String capacity, String aspect) {}

    Words code(String code, Locale language) {
        return new Words(
                say("reminder.mail.code.title", language), say("reminder.mail.code.text", language, code, server.portal()));
    }

    Words addressLeft(Locale language) {
        return new Words(
                say("reminder.mail.left.title", language), say("reminder.mail.left.text", language, server.portal()));
    }

    /** @param looks in the order in which they happened */
    Words looks(List<Look> looks, Locale language) {
        return new Words(
                say("reminder.mail.looks.title", language),
                say("reminder.mail.looks.text", language, list(looks, language), server.portal()));
    }

    /**
     * Of looks without an identity check.
     *
     * @param phone where the reader asks about them
     */
    Words emergency(List<Look> looks, String phone, Locale language) {
        return new Words(
                say("reminder.mail.emergency.title", language),
                say("reminder.mail.emergency.text", language, list(looks, language), phone, server.portal()));
    }

    /** @param age from which on the dependent decides */
    Words ownConsentOfReader(int age, Locale language) {
        return new Words(
                say("reminder.mail.own-consent.title", language, age),
                say("reminder.mail.own-consent.text", language, age, server.portal()));
    }

    /** @param age from which on the dependent decides */
    Words ownConsentOfDependent(int age, Locale language) {
        return new Words(
                say("reminder.mail.dependents-consent.title", language, age),
                say("reminder.mail.dependents-consent.text", language, age, server.portal()));
    }

    /** Who clicks through five pages within a minute has looked once. */
    private String list(List<Look> looks, Locale language) {
        var minute = DateTimeFormatter.ofPattern(say("reminder.mail.looks.minute", language), language)
                .withZone(Japan.ZONE);
        var seen = new LinkedHashMap<Sighting, Set<String>>();
        looks.forEach(look -> seen
                .computeIfAbsent(new Sighting(minute.format(look.at()), look.capacity()), each -> new LinkedHashSet<>())
                .add(aspect(look.aspect(), language)));
        return seen.entrySet().stream()
                .map(each -> say("reminder.mail.looks.look", language,
                        each.getKey().minute(),
                        say("reminder.look.capacity." + each.getKey().capacity(), language),
                        String.join(say("reminder.mail.looks.and", language), each.getValue())))
                .collect(Collectors.joining("\n"));
    }

    private record Sighting(String minute, String capacity) {}

    private String aspect(String name, Locale language) {
        var other = say("reminder.look.aspect.OTHER", language);
        return String.valueOf(messages.getMessage("reminder.look.aspect." + name, null, other, language));
    }

    private String say(String key, Locale language, Object... arguments) {
        return messages.getMessage(key, arguments, language);
    }
}
