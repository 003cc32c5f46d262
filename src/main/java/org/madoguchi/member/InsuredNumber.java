package org.madoguchi.member;

/**
 * 記号・番号・枝番 at one insurer: text, never integers, zeros kept.
 *
 * @param symbol 記号, empty where the insurer uses none
 * @param branch 枝番, two digits
 */
public record InsuredNumber(InsurerNumber insurer, String symbol, String number, String branch) {

    public InsuredNumber {
        if (number.isBlank()) {
            throw new IllegalArgumentException("InsuredIdentificationNumber is not empty");
        }
        if (!branch.matches("[0-9]{2}")) {
            throw new IllegalArgumentException("InsuredBranchNumber has two digits");
        }
    }

    /** Masked, because a log file is no place for it. */
    @Override
    public String toString() {
        return insurer + "/***";
    }
}
