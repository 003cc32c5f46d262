package org.madoguchi.standing;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to say, before it has a language.
 *
 * @param key a key of i18n; of i18n/standing where a {@link Standing} says it
 * @param arguments its arguments by position: a {@code LocalDate}, to be written as the page writes dates, a number of
 *     days, a name or phone number as text, or what an insurer may say in its own words; null where
 *     the sentence of that key has no use for the position
 */
public record Sentence(String key, List<@Nullable Object> arguments) {

    Sentence(String key, @Nullable Object... arguments) {
        this(key, Collections.unmodifiableList(Arrays.asList(arguments)));
    }
}
