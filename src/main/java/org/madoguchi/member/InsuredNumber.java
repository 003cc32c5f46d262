package org.madoguchi.member;

/**
 * 記号・番号・枝番 at one insurer: text, never integers, zeros kept.
 *
 * @param symbol 記号, empty where the insurer uses none
 * @param branch 枝番, two digits
 */
public record InsuredNumber(InsurerNumber insurer, String symbol, String number, String branch) {

    private static final String STARS = "＊＊＊＊";
    private static final int SHOWN = 2;
    private static final int LONGEST_HIDDEN = 3;

    public InsuredNumber {
        if (number.isBlank()) {
            throw new IllegalArgumentException("InsuredIdentificationNumber is not empty");
        }
        if (!branch.matches("[0-9]{2}")) {
            throw new IllegalArgumentException("InsuredBranchNumber has two digits");
        }
    }

    /** 記号 as {@link #maskedNumber()}; empty where the insurer uses none. */
    public String maskedSymbol() {
        return symbol.isEmpty() ? "" : masked(symbol);
    }

    /** Stars and the last two characters, or stars alone where there are three or fewer; always as many stars. */
    public String maskedNumber() {
        return masked(number);
    }

    private static String masked(String text) {
        int length = text.codePointCount(0, text.length());
        return length <= LONGEST_HIDDEN ? STARS : STARS + text.substring(text.offsetByCodePoints(text.length(), -SHOWN));
    }

    /** Masked, because a log file is no place for it. */
    @Override
    public String toString() {
        return insurer + "/***";
    }
}
