package org.madoguchi.document;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Where Japanese is read without stumbling when a line ends there. */
final class Phrases {

    private static final String KATAKANA = "[\u30A1-\u30F6\u30FC]";

    /** 健康保険組合; the number of a house (号室, 番地, 丁目, 階); a word in katakana; a day; what hyphens hold together. */
    private static final Pattern KEPT_TOGETHER = Pattern.compile(String.join("|",
            "\u5065\u5EB7\u4FDD\u967A\u7D44\u5408",
            "\\d+(\u53F7\u5BA4?|\u756A\u5730?|\u4E01\u76EE|\u968E)",
            "(?<!" + KATAKANA + ")" + KATAKANA + "{2,9}(?!" + KATAKANA + ")",
            "\\d+\\p{IsHan}\\d+\\p{IsHan}(\\d+\\p{IsHan})?",
            "\\d{1,2} \\p{Alpha}{3,9} \\d{4}",
            "\\w+([-:]\\w+)+"));

    /** お and ご before a kanji. */
    private static final Pattern HONORIFIC = Pattern.compile("[\u304A\u3054]\\p{IsHan}");

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
