package org.madoguchi.assistance;

import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/**
 * Six digits that a member reads out on the phone, so that one of the staff sees the member's page.
 *
 * @param digits of ASCII, leading zeros included
 */
public record SupportCode(String digits) {

    private static final RandomGenerator RANDOM = new SecureRandom();

    public SupportCode {
        if (!digits.matches("[0-9]{6}")) {
            throw new IllegalArgumentException("a support code has six digits");
        }
    }

    static SupportCode random() {
        return new SupportCode("%06d".formatted(RANDOM.nextInt(1_000_000)));
    }

    /** Reads what was typed, whatever the width of the digits and whatever stands between; empty where they aren't six. */
    public static Optional<SupportCode> read(String typed) {
        var digits = typed.codePoints().filter(Character::isDigit)
                .mapToObj(digit -> String.valueOf(Character.digit(digit, 10)))
                .collect(Collectors.joining());
        return digits.length() == 6 ? Optional.of(new SupportCode(digits)) : Optional.empty();
    }

    /** As it is shown: twice three digits. */
    public List<String> groups() {
        return List.of(digits.substring(0, 3), digits.substring(3));
    }

    /** As it is read out: one digit after the other. */
    public List<String> spoken() {
        return List.of(digits.split(""));
    }

    /** Without the digits, because a log file is no place for them. */
    @Override
    public String toString() {
        return "SupportCode";
    }
}
