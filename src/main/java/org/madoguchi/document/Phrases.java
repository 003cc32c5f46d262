package org.madoguchi.document;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Where Japanese is read without stumbling when a line ends there. */
final class Phrases {

    /** A day in any language of the portal, the number of a house, what hyphens hold together, and a word in katakana. */
    private static final Pattern KEPT_TOGETHER = Pattern.compile(
            "健康保険組合|\\d+(号室?|番地?|丁目|階)|(?<![ァ-ヶー])[ァ-ヶー]{2,9}(?![ァ-ヶー])|\\d+\\p{IsHan}\\d+\\p{IsHan}(\\d+\\p{IsHan})?|\\d{1,2} \\p{Alpha}{3,9} \\d{4}|\\w+([-:]\\w+)+");
    private static final Pattern HONORIFIC = Pattern.compile("[おご]\\p{IsHan}");

    private Phrases() {}

    /** The parts of a text within which no line ends. */
    static List<MatchResult> keptTogether(String text) {
        return KEPT_TOGETHER.matcher(text).results().toList();
    }

    /** Phrases end with a mark, or in hiragana before something else; お and ご belong to the word that follows them. */
    static boolean end(String text, int end) {
        int before = text.codePointBefore(end);
        return !Character.isLetterOrDigit(before)
                || isHiragana(before) && !honours(text, end - 1) && beginsWord(text, end);
    }

    private static boolean beginsWord(String text, int at) {
        return at == text.length() || !isHiragana(text.codePointAt(at)) || honours(text, at);
    }

    private static boolean honours(String text, int at) {
        return HONORIFIC.matcher(text).region(at, text.length()).lookingAt();
    }

    private static boolean isHiragana(int codePoint) {
        return Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.HIRAGANA;
    }
}
