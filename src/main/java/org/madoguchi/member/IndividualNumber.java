package org.madoguchi.member;

import java.util.regex.Pattern;

/** 個人番号 (マイナンバー), only so that it can be recognised and turned away: the portal never holds one. */
public final class IndividualNumber {

    private static final int DIGITS = 12;

    /** Twelve digits, or three groups of four as on the card, with no digit next to them. */
    private static final Pattern CANDIDATE =
            Pattern.compile("(?<![0-9])[0-9]{4}[- ]{0,3}[0-9]{4}[- ]{0,3}[0-9]{4}(?![0-9])");

    /**
     * What people type for a hyphen though Unicode calls it no dash: the soft hyphen, the minus sign, the lines of
     * tables, the long vowel of both widths.
     */
    private static final String LIKE_DASHES = "\u00AD\u2043\u2212\u2500\u2501\u30FC\uFF70";

    private IndividualNumber() {}

    /**
     * Whether a text is, but for spaces and dashes of any width, twelve digits with the check digit of a 個人番号
     * (番号法施行令に基づく命令第5条: weights 2–7, 2–6 from the right, modulo 11).
     */
    public static boolean looksLike(String text) {
        var digits = folded(text).replaceAll("[- ]", "");
        return digits.matches("[0-9]{12}") && digits.charAt(11) - '0' == checkDigit(digits);
    }

    /** Whether a longer text, such as an address, holds one. */
    public static boolean appearsIn(String text) {
        return text.length() >= DIGITS
                && text.codePoints().filter(Character::isDigit).count() >= DIGITS
                && (looksLike(text)
                        || CANDIDATE.matcher(folded(text)).results()
                                .anyMatch(candidate -> looksLike(candidate.group())));
    }

    /** With digits, dashes and spaces of ASCII. */
    private static String folded(String text) {
        return text.codePoints()
                .map(IndividualNumber::folded)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static int folded(int c) {
        if (Character.isDigit(c)) {
            return '0' + Character.digit(c, 10);
        }
        if (Character.getType(c) == Character.DASH_PUNCTUATION || LIKE_DASHES.indexOf(c) >= 0) {
            return '-';
        }
        return Character.isWhitespace(c) || Character.isSpaceChar(c) ? ' ' : c;
    }

    private static int checkDigit(CharSequence digits) {
        int sum = 0;
        for (int n = 1; n <= 11; n++) {
            sum += (digits.charAt(11 - n) - '0') * (n <= 6 ? n + 1 : n - 5);
        }
        int rest = sum % 11;
        return rest <= 1 ? 0 : 11 - rest;
    }
}
