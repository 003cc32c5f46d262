package org.madoguchi.document;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.madoguchi.eligibility.CopaymentRatio;
import org.madoguchi.eligibility.Eligibility;
import org.madoguchi.register.RegisteredMember;

/**
 * 資格情報のお知らせ (資格情報通知書): what it says of one member. Text stands as the register has it. No part of the
 * 個人番号 is in it, though some insurers printed its last four digits on their first ones.
 *
 * @param symbol empty where the insurer uses none
 * @param kana フリガナ
 * @param elderly null outside the elderly period and where the insurer says no copayment ratio
 * @param appliesFrom 適用開始年月日, the first day of the insurance
 * @param issuedOn 交付年月日, the day in Japan on which the portal issues it
 */
public record EligibilityNotice(
        String insurerName,
        String insurerNumber,
        String symbol,
        String number,
        String branch,
        String name,
        String kana,
        @Nullable Elderly elderly,
        LocalDate appliesFrom,
        LocalDate issuedOn) {

    /**
     * What is said from 70 on only.
     *
     * @param copayment 負担割合
     * @param validUntil 有効期限 of the ratio, its last day
     * @param effectiveFrom 発効期日 of the ratio, its first day
     */
    public record Elderly(CopaymentRatio copayment, LocalDate validUntil, LocalDate effectiveFrom) {

        static @Nullable Elderly on(LocalDate day, Eligibility eligibility) {
            var copayment = eligibility.copayment();
            var from = eligibility.elderlyFrom();
            var to = eligibility.elderlyTo();
            return copayment == null || from == null || to == null || day.isBefore(from) || day.isAfter(to)
                    ? null : new Elderly(copayment, to, from);
        }
    }

    public static EligibilityNotice of(RegisteredMember member, LocalDate issuedOn) {
        var eligibility = member.eligibility();
        return new EligibilityNotice(
                member.insurer().name(),
                member.insurer().number().digits(),
                member.number().symbol(),
                member.number().number(),
                member.number().branch(),
                member.name().written(),
                member.name().kana(),
                Elderly.on(issuedOn, eligibility),
                eligibility.acquiredOn(),
                issuedOn);
    }

    /** The same of a member whom it calls by this name. */
    EligibilityNotice named(String name) {
        return new EligibilityNotice(
                insurerName, insurerNumber, symbol, number, branch, name, kana, elderly, appliesFrom, issuedOn);
    }

    /** Without the numbers that nobody outside the health insurance may ask for. */
    public EligibilityNoticeCopy masked() {
        return new EligibilityNoticeCopy(insurerName, name, kana, elderly, appliesFrom, issuedOn);
    }

    /** Without a word of the person, because a log file is no place for it. */
    @Override
    public String toString() {
        return "EligibilityNotice[" + issuedOn + "]";
    }
}
