package org.madoguchi.assistance;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Addresses as they are compared: 一丁目２番３号, 1丁目2-3 and 1-2-3 are the same one. */
final class Address {

    private static final String KANJI_DIGITS = "\u3007\u4E00\u4E8C\u4E09\u56DB\u4E94\u516D\u4E03\u516B\u4E5D";
    /** A kanji number before 丁目: a town may have one in its name (三田, 一番町), so it is read nowhere else. */
    private static final Pattern KANJI_CHOME = Pattern.compile("([" + KANJI_DIGITS + "\u5341]+)(?=\u4E01\u76EE)");
    private static final String BETWEEN_NUMBERS =
            "(?<=\\d)(?:\u4E01\u76EE|\u756A\u5730\u306E|\u756A\u5730|\u756A|\u53F7|\u306E|[\\p{Pd}\u2212\u30FC])(?=\\d|$)";
    private static final int TEN = '\u5341';

    private Address() {}

    static String of(String address) {
        var plain = Normalizer.normalize(address, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Z}]", "");
        var counted = KANJI_CHOME.matcher(plain).replaceAll(chome -> String.valueOf(number(chome.group(1))));
        return counted.replaceAll(BETWEEN_NUMBERS, "-").replaceAll("-$", "");
    }

    /** Whether what was said is the end of the address, from the name of the town on: a building and a room alone will not do. */
    static boolean isFromTheTownOn(String said, String address) {
        var whole = of(address);
        var end = of(said);
        int firstNumber = (int) whole.chars().takeWhile(c -> !Character.isDigit(c)).count();
        return whole.endsWith(end) && whole.length() - end.length() < firstNumber;
    }

    private static int number(String kanji) {
        int ten = kanji.indexOf(TEN);
        if (ten < 0) {
            return digits(kanji);
        }
        int tens = ten == 0 ? 1 : digits(kanji.substring(0, ten));
        return tens * 10 + (ten == kanji.length() - 1 ? 0 : digits(kanji.substring(ten + 1)));
    }

    private static int digits(String kanji) {
        return kanji.chars().map(KANJI_DIGITS::indexOf).filter(digit -> digit >= 0).reduce(0, (all, digit) -> all * 10 + digit);
    }
}
