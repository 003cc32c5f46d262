package org.madoguchi.document;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Where Japanese is read without stumbling when a line ends there. */
final class Phrases {

    /** 12月29日, 2026年12月29日 */
    private static final String DAY = "\\d+\\p{IsHan}\\d+\\p{IsHan}(\\d+\\p{IsHan})?";
    /** により, において, について */
    private static final String TOWARDS = "\u306B(\u3088\u308A|\u304A\u3044\u3066|\u3064\u3044\u3066)";
    private static final String KATAKANA = "[\u30A1-\u30F6\u30FC]";

    /**
     * 健康保険組合, 連合会, 産業 and 支部 in the names of insurers; the number of a house (号室, 番地, 丁目, 階); a word in
     * katakana, and の, へ, に or で after it; により, において and について; ません; は, まで, から, に or で after a
     * bracket; a day; from when to when; a year in brackets; what hyphens hold together.
     */
    private static final Pattern KEPT_TOGETHER = Pattern.compile(String.join("|",
            "\u5065\u5EB7\u4FDD\u967A\u7D44\u5408", "\u9023\u5408\u4F1A", "\u7523\u696D", "\u652F\u90E8",
            "\\d+(\u53F7\u5BA4?|\u756A\u5730?|\u4E01\u76EE|\u968E)",
            "(?<!" + KATAKANA + ")" + KATAKANA + "{2,9}(?!" + KATAKANA + ")(" + TOWARDS + "|[\u306E\u3078\u306B]|\u3067(?!\u304D))?",
            TOWARDS, "\u307E\u305B\u3093", "\uFF09(\u306F|\u307E\u3067|\u304B\u3089|\u306B|\u3067)",
            DAY + "(\uFF5E" + DAY + ")?",
            "\\d{1,2}:\\d{2}\uFF5E\\d{1,2}:\\d{2}",
            "\\(\\p{Alpha}+ \\d{1,2}\\)",
            "\\d{1,2} \\p{Alpha}{3,9} \\d{4}",
            "\\w+([-:]\\w+)+"));

    /** でき begins a word for whoever reads, though what stands before is hiragana too. */
    private static final Pattern BEGINNING = Pattern.compile("\u3067\u304D");

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
        return at == text.length() || !isHiragana(text.codePointAt(at)) || honours(text, at)
                || BEGINNING.matcher(text).region(at, text.length()).lookingAt();
    }

    private static boolean honours(String text, int at) {
        return HONORIFIC.matcher(text).region(at, text.length()).lookingAt();
    }

    private static boolean isHiragana(int codePoint) {
        return Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.HIRAGANA;
    }
}
