package org.madoguchi.monitoring;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.madoguchi.almanac.Japan;
import org.madoguchi.almanac.PublicHolidays;
import org.madoguchi.certificate.Rules;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Reads templates, words and rules once the portal is up and before readiness says yes, so that the first member does not wait
 * for them. The documents read their fonts at the same event.
 */
@Component
class ReadAtStart {

    private static final List<Locale> SPOKEN = List.of(Locale.JAPANESE, Locale.ENGLISH);

    private final Templates templates;
    private final MessageSource words;
    private final Clock clock;

    ReadAtStart(Templates templates, MessageSource words, Clock clock) {
        this.templates = templates;
        this.words = words;
        this.clock = clock;
    }

    @EventListener(ApplicationStartedEvent.class)
    void read() {
        templates.parseAll();
        // No bundle has it, so each is looked through.
        SPOKEN.forEach(language -> words.getMessage("of no bundle", null, "", language));
        Rules.all();
        PublicHolidays.isHoliday(Japan.today(clock));
    }
}
