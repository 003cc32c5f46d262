package org.madoguchi.wording;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.madoguchi.member.InsurerNumber;
import org.madoguchi.terminal.CannotStart;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What insurers say in their own words.
 *
 * @param insurers by 保険者番号
 */
@ConfigurationProperties("madoguchi")
record WordingProperties(@Nullable Map<String, Entry> insurers) {

    /** @param words by the name of a {@link Wording}, such as confirmation-sending */
    record Entry(@Nullable Map<String, Words> words) {}

    /** @param ja not null where there is anything */
    record Words(@Nullable String ja, @Nullable String en) {}

    /**
     * By {@link Wording#ownKey}.
     *
     * @throws CannotStart where an insurer says something else than it may, or not so that it can be shown
     */
    Map<String, OwnWords> ownWords() {
        var own = new HashMap<String, OwnWords>();
        if (insurers != null) {
            insurers.forEach((digits, entry) -> own.putAll(ownWords(digits, entry)));
        }
        return own;
    }

    private static Map<String, OwnWords> ownWords(String digits, @Nullable Entry entry) {
        if (entry == null || entry.words() == null) {
            return Map.of();
        }
        var insurer = InsurerNumber.of(digits);
        return entry.words().entrySet().stream().collect(Collectors.toMap(
                words -> wording(digits, words.getKey()).ownKey(insurer),
                words -> ownWords(digits, words.getKey(), words.getValue())));
    }

    private static Wording wording(String digits, String name) {
        return Arrays.stream(Wording.values()).filter(each -> each.setting().equals(name)).findFirst()
                .orElseThrow(() -> refused(digits, name, "is none of " + Arrays.stream(Wording.values())
                        .map(Wording::setting).collect(Collectors.joining(", "))));
    }

    private static OwnWords ownWords(String digits, String name, Words words) {
        if (words.ja() == null) {
            throw refused(digits, name, "needs ja, and may have en beside it");
        }
        try {
            return new OwnWords(words.ja().strip(), words.en() == null ? null : words.en().strip());
        } catch (IllegalArgumentException unfit) {
            throw refused(digits, name, unfit.getMessage());
        }
    }

    private static CannotStart refused(String digits, String name, @Nullable String why) {
        return new CannotStart("madoguchi.insurers.[" + digits + "].words." + name + " " + why);
    }
}
