package org.madoguchi.household;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.madoguchi.member.IndividualNumber;

/**
 * A code by which a delegate shows to be the one whom the principal means. Its letters are those of Crockford's Base 32:
 * five bits each, and none that looks like a digit.
 */
public record DelegationCode(String letters) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int GROUP = 4;
    private static final RandomGenerator RANDOM = new SecureRandom();

    /** Spaces, hyphens and what people type for one: dashes, the minus sign, the long vowel. */
    private static final String BETWEEN = "[\\s\\p{Z}\\p{Pd}\u2212\u30fc\u2500\u2501\u00ad]";

    static DelegationCode random(CodeKind kind) {
        return Stream.generate(() -> letters(kind.length()))
                .filter(letters -> !IndividualNumber.appearsIn(letters))
                .map(DelegationCode::new)
                .findFirst().orElseThrow();
    }

    /** Reads what was typed, whatever the case, the width and the spaces; empty where it can't be any code. */
    public static Optional<DelegationCode> read(String typed) {
        var letters = Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll(BETWEEN, "")
                .toUpperCase(Locale.ROOT).replace('O', '0').replace('I', '1').replace('L', '1');
        boolean possible = Stream.of(CodeKind.values()).anyMatch(kind -> kind.length() == letters.length())
                && letters.chars().allMatch(letter -> ALPHABET.indexOf(letter) >= 0);
        return possible ? Optional.of(new DelegationCode(letters)) : Optional.empty();
    }

    /** As it is shown: in groups of four. */
    public String inGroups() {
        return letters.replaceAll("(.{" + GROUP + "})(?!$)", "$1-");
    }

    /** Without the letters, because a log file is no place for them. */
    @Override
    public String toString() {
        return "DelegationCode";
    }

    private static String letters(int length) {
        return RANDOM.ints(length, 0, ALPHABET.length())
                .mapToObj(index -> ALPHABET.substring(index, index + 1))
                .collect(Collectors.joining());
    }
}
