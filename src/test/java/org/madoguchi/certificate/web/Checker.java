package org.madoguchi.certificate.web;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import org.madoguchi.ui.Days;
import org.madoguchi.ui.HashedNames;
import org.madoguchi.ui.PhoneTimes;
import org.madoguchi.ui.Layout;
import org.madoguchi.ui.SampleLayouts;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The checker alone, on 2026-11-21 in Japan, where it is still the day before by the server's clock. */
@Import({CheckController.class, Days.class, PhoneTimes.class, HashedNames.class, Checker.Around.class})
class Checker {

    @Bean
    Clock clock() {
        return Clock.fixed(Instant.parse("2026-11-20T15:00:00Z"), ZoneOffset.UTC);
    }

    @TestComponent
    @ControllerAdvice
    static class Around {

        @ModelAttribute("layout")
        Layout layout(Locale locale) {
            return SampleLayouts.signedOut(locale.getLanguage());
        }
    }
}
