package org.madoguchi.document;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/**
 * 確認番号: what stands on one issued document and is found on no other, 100 bits by chance. It says nothing of anybody, and
 * whoever has it may ask whether the document still holds.
 *
 * @param letters twenty of Crockford's base 32, in which no letter looks like a digit
 */
public record CheckNumber(String letters) {

    /** How many letters each has. */
    public static final int LENGTH = 20;

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final RandomGenerator CHANCE = new SecureRandom();

    public CheckNumber {
        if (!letters.matches("[" + ALPHABET + "]{" + LENGTH + "}")) {
            throw new IllegalArgumentException("no check number");
        }
    }

    static CheckNumber random() {
        return new CheckNumber(CHANCE.ints(LENGTH, 0, ALPHABET.length())
                .mapToObj(letter -> ALPHABET.substring(letter, letter + 1)).collect(Collectors.joining()));
    }

    /** As somebody typed it: in any width and case, with or without hyphens, and with O, I or L for the digits. */
    public static Optional<CheckNumber> read(String typed) {
        var letters = lettersOf(typed).replace('O', '0').replace('I', '1').replace('L', '1');
        return letters.matches("[" + ALPHABET + "]{" + LENGTH + "}")
                ? Optional.of(new CheckNumber(letters)) : Optional.empty();
    }

    /** How many letters somebody typed, whichever. */
    public static int count(String typed) {
        var letters = lettersOf(typed);
        return letters.codePointCount(0, letters.length());
    }

    private static String lettersOf(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Pd}\u2212\u30FC]", "");
    }

    /** In groups of four, to be read out or typed: 7K3F-9Q2M-… */
    String grouped() {
        return letters.replaceAll("(.{4})(?!$)", "$1-");
    }

    /** What is kept of it. */
    byte[] hash() {
        return sha256().digest(letters.getBytes(US_ASCII));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Without the number, which a log file that names the member must not have. */
    @Override
    public String toString() {
        return "CheckNumber[…]";
    }
}
