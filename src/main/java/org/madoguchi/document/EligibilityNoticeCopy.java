package org.madoguchi.document;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 資格情報のお知らせ without what may not be asked for, as {@link EligibilityInformationCopy}.
 *
 * @param kana フリガナ
 * @param elderly null outside the elderly period and where the insurer says no copayment ratio
 * @param appliesFrom 適用開始年月日, the first day of the insurance
 * @param issuedOn 交付年月日, the day in Japan on which the portal issues it
 */
public record EligibilityNoticeCopy(
        String insurerName,
        String name,
        String kana,
        EligibilityNotice.@Nullable Elderly elderly,
        LocalDate appliesFrom,
        LocalDate issuedOn) {

    /** Without a word of the person, because a log file is no place for it. */
    @Override
    public String toString() {
        return "EligibilityNoticeCopy[" + issuedOn + "]";
    }
}
