package org.madoguchi.assistance;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The languages in which agents can speak to callers. */
public enum ScriptLanguage {
    JAPANESE("ja", Locale.JAPANESE),
    /** やさしい日本語, a language of its own: BCP 47 {@code ja-yasashii}; what it lacks is said in Japanese. */
    EASY_JAPANESE("easy", Locale.of("ja", "", "yasashii")),
    ENGLISH("en", Locale.ENGLISH);

    private final String parameter;
    private final Locale locale;

    ScriptLanguage(String parameter, Locale locale) {
        this.parameter = parameter;
        this.locale = locale;
    }

    /** @param parameter of the URL; Japanese where it is null or names no language */
    public static ScriptLanguage of(@Nullable String parameter) {
        return Arrays.stream(values()).filter(each -> each.parameter.equals(parameter)).findFirst().orElse(JAPANESE);
    }

    /** Its name in a URL, {@code ?script=easy}. */
    public String parameter() {
        return parameter;
    }

    public Locale locale() {
        return locale;
    }

    /** For the lang attribute of a page, where screen readers know no easy Japanese. */
    public String htmlLang() {
        return locale.getLanguage();
    }
}
