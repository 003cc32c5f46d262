package org.madoguchi.assistance;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The few words that are kept of a call. No number of anybody is kept in them, be it 個人番号, 番号 or a phone number: it is told
 * by its form alone, because a comparison with the register would tell whoever types whether a guess is right.
 */
public final class FreeText {

    static final int LONGEST = 200;
    /** What is typed beyond it is not shown again: no hand has typed it. */
    private static final int SHOWN_AGAIN = 1_000;

    /**
     * In what {@link #classes} makes of a text: four digits in a row, or spelled with a sign after each, or ten with no more
     * than signs and spaces between them. So the date and time {@code 12/3 10:30} may stand there.
     */
    private static final Pattern NUMBER = Pattern.compile("d(i*d){3,}|d(i*si*d){3,}|d([is]{0,3}d){9,}");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)[0-9]{2}(?=\u5E74)");
    private static final String KANJI_DIGITS = "\u3007\u4E00\u4E8C\u4E09\u56DB\u4E94\u516D\u4E03\u516B\u4E5D\u96F6";

    private FreeText() {}

    /** What is wrong with it, as the last part of a message key; null where nothing is. */
    public static @Nullable String problem(String text) {
        var kept = kept(text);
        if (kept.codePointCount(0, kept.length()) > LONGEST) {
            return "too-long";
        }
        return NUMBER.matcher(classes(kept)).find() ? "number" : null;
    }

    /** The text with an asterisk in place of each number, so that the rest need not be typed again. */
    public static String withoutNumbers(String text) {
        var all = kept(text);
        var kept = all.substring(0, Math.min(all.length(), SHOWN_AGAIN));
        var left = new StringBuilder(kept);
        NUMBER.matcher(classes(kept)).results().sorted((a, b) -> b.start() - a.start())
                .forEach(number -> left.replace(number.start(), number.end(), "\uFF0A"));
        return left.toString();
    }

    /** Without what no keyboard types and no screen shows. */
    static String kept(String text) {
        return text.replaceAll("[\\p{Cc}&&[^\\r\\n\\t]]", "").strip();
    }

    /** A letter for each char: d for a digit however it is written, i for what is invisible, s for a sign or space, x for all else. */
    private static String classes(String text) {
        var years = YEAR.matcher(text).replaceAll("yyyy");
        var classes = new StringBuilder();
        years.codePoints().forEach(c -> classes.append(String.valueOf(of(c)).repeat(Character.charCount(c))));
        return classes.toString();
    }

    private static char of(int c) {
        if (KANJI_DIGITS.indexOf(c) >= 0 || Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC).codePoints().allMatch(Character::isDigit)) {
            return 'd';
        }
        if (Character.getType(c) == Character.FORMAT) {
            return 'i';
        }
        return Character.isLetter(c) && c != '\u30FC' ? 'x' : 's';
    }
}
