package org.madoguchi.eligibility;

/** 一部負担金割合 in tenths (割). The national record writes 3割 as "030". */
public record CopaymentRatio(int tenths) {

    public CopaymentRatio {
        if (tenths < 1 || tenths > 3) {
            throw new IllegalArgumentException("InsuredPartialContributionRatio is 010, 020 or 030");
        }
    }
}
