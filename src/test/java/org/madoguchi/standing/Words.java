package org.madoguchi.standing;

import java.time.LocalDate;
import java.util.Locale;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The words of i18n/standing, with dates as ISO. */
final class Words {

    private static final ResourceBundleMessageSource WORDS = new ResourceBundleMessageSource();

    static {
        WORDS.setBasenames("i18n/standing", "i18n/wording");
        WORDS.setDefaultEncoding("UTF-8");
        WORDS.setFallbackToSystemLocale(false);
    }

    private Words() {}

    static String say(Sentence sentence, Locale language) {
        var arguments = sentence.arguments().stream()
                .map(argument -> argument instanceof LocalDate date ? date.toString() : argument)
                .toArray();
        return WORDS.getMessage(sentence.key(), arguments, language);
    }
}
