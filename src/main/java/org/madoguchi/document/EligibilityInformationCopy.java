package org.madoguchi.document;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.madoguchi.eligibility.CopaymentRatio;

/**
 * 医療保険の資格情報 for those who may not ask for the numbers (告知要求制限, 健康保険法194条の2), such as 出入国在留管理庁: 保険者番号,
 * 記号, 番号 and 枝番 are no part of it, so that no document made of it can hold them.
 *
 * @param copayment null outside the elderly period and where the insurer says none
 * @param validUntil the last day of the copayment ratio; null outside the elderly period
 * @param savedOn the day in Japan on which the member takes it along
 */
public record EligibilityInformationCopy(
        String insurerName,
        String name,
        @Nullable CopaymentRatio copayment,
        @Nullable LocalDate validUntil,
        LocalDate savedOn) {

    /** Without a word of the person, because a log file is no place for it. */
    @Override
    public String toString() {
        return "EligibilityInformationCopy[" + savedOn + "]";
    }
}
