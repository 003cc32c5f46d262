package org.madoguchi.demo;

import java.nio.charset.StandardCharsets;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The demo's texts; they are needed where the portal's own are out of reach, at its provider and in the terminal. */
final class DemoWords {

    private DemoWords() {}

    static MessageSource source() {
        var source = new ResourceBundleMessageSource();
        source.setBasename("i18n/demo");
        source.setDefaultEncoding(StandardCharsets.UTF_8.name());
        source.setFallbackToSystemLocale(false);
        source.setAlwaysUseMessageFormat(true);
        return source;
    }
}
