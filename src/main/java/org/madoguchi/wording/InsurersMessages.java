package org.madoguchi.wording;

import java.text.MessageFormat;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madoguchi.almanac.Japan;
import org.springframework.context.MessageSource;
import org.springframework.context.support.AbstractMessageSource;

/**
 * Says for each insurer what it says in its own words, to everybody who asks the portal's words for it: page, PDF, mail and
 * script. Words that name days are said until the last of these; from then on, the portal's are.
 */
class InsurersMessages extends AbstractMessageSource {

    private static final String IN_JAPANESE_ONLY = "wording.in-japanese-only";

    private final Map<String, OwnWords> byKey;
    private final MessageSource portals;
    private final Clock clock;

    /**
     * @param byKey by {@link Wording#ownKey}
     * @param portals the words of everybody
     */
    InsurersMessages(Map<String, OwnWords> byKey, MessageSource portals, Clock clock) {
        this.byKey = Map.copyOf(byKey);
        this.portals = portals;
        this.clock = clock;
    }

    @Override
    protected @Nullable String resolveCodeWithoutArguments(String code, Locale language) {
        return Optional.ofNullable(byKey.get(code))
                .filter(words -> !words.areOver(Japan.today(clock)))
                .map(words -> in(language, words))
                .orElse(null);
    }

    /** An insurer's words take no arguments. */
    @Override
    protected @Nullable MessageFormat resolveCode(String code, Locale language) {
        var words = resolveCodeWithoutArguments(code, language);
        return words == null ? null : new MessageFormat(words.replace("'", "''"), language);
    }

    /** Whoever reads English is not told what this insurer may do otherwise, but that it has a rule of its own. */
    private String in(Locale language, OwnWords words) {
        if (language.getLanguage().equals(Locale.JAPANESE.getLanguage())) {
            return words.japanese();
        }
        return words.english() == null ? portals.getMessage(IN_JAPANESE_ONLY, null, language) : words.english();
    }
}
