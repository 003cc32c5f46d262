package org.madoguchi.document;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.madoguchi.eligibility.CopaymentRatio;
import org.madoguchi.eligibility.Eligibility;
import org.madoguchi.register.RegisteredMember;

/**
 * 医療保険の資格情報: what the PDF says of one member, in the order in which it says it. Text stands as the register has it.
 *
 * @param symbol empty where the insurer uses none
 * @param copayment null outside the elderly period and where the insurer says none
 * @param validUntil the last day of the copayment ratio; null outside the elderly period
 * @param savedOn 保存日時, the day in Japan on which the member takes it along
 */
public record EligibilityInformation(
        String insurerName,
        String insurerNumber,
        String symbol,
        String number,
        String branch,
        String name,
        @Nullable CopaymentRatio copayment,
        @Nullable LocalDate validUntil,
        LocalDate savedOn) {

    /**
     * The copayment ratio and its last day are said of members from 70 on only, as in the form of マイナポータル, and only
     * while they hold on the day of saving.
     */
    public static EligibilityInformation of(RegisteredMember member, LocalDate savedOn) {
        var eligibility = member.eligibility();
        boolean elderly = isElderly(eligibility, savedOn);
        return new EligibilityInformation(
                member.insurer().name(),
                member.insurer().number().digits(),
                member.number().symbol(),
                member.number().number(),
                member.number().branch(),
                member.name().written(),
                elderly ? eligibility.copayment() : null,
                elderly ? eligibility.elderlyTo() : null,
                savedOn);
    }

    /** The same of a member whom it calls by this name. */
    EligibilityInformation named(String name) {
        return new EligibilityInformation(
                insurerName, insurerNumber, symbol, number, branch, name, copayment, validUntil, savedOn);
    }

    /** Without the numbers that nobody outside the health insurance may ask for. */
    public EligibilityInformationCopy masked() {
        return new EligibilityInformationCopy(insurerName, name, copayment, validUntil, savedOn);
    }

    /** From 発効期日 to 有効期限, both days counted. */
    private static boolean isElderly(Eligibility eligibility, LocalDate day) {
        var from = eligibility.elderlyFrom();
        var to = eligibility.elderlyTo();
        return from != null && to != null && !day.isBefore(from) && !day.isAfter(to);
    }

    /** Without a word of the person, because a log file is no place for it. */
    @Override
    public String toString() {
        return "EligibilityInformation[" + savedOn + "]";
    }
}
