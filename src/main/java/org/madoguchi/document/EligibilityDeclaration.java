package org.madoguchi.document;

import java.time.LocalDate;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.madoguchi.eligibility.Eligibility;
import org.madoguchi.member.InsurerNumber;
import org.madoguchi.register.RegisteredMember;

/**
 * 被保険者資格申立書: what the register can fill in for a member. Whether the insurance is valid, what part of the costs the
 * member pays, day and signature are the member's own to declare and have no place here; 記号 and 番号 are not on the form.
 *
 * @param employees whether the insurer is one of 社保 as note 1 of the form has it
 * @param name null where it is left to be written by hand, as {@link #leftOut} does
 * @param kana likewise
 * @param address null where the register has none, and where it is none of the reader's business
 */
public record EligibilityDeclaration(
        String insurerName,
        boolean employees,
        @Nullable String name,
        @Nullable String kana,
        LocalDate birthdate,
        RegisteredMember.Sex sex,
        @Nullable String address) {

    /**
     * 法別番号 of 全国健康保険協会 (seamen and day labourers too), 健康保険組合, 共済組合 and what these keep for the retired.
     * Source: 保険者番号等の設定要領. 07, 自衛官, is その他 by note 1 of the form.
     */
    private static final Set<String> EMPLOYEES =
            Set.of("01", "02", "03", "04", "06", "31", "32", "33", "34", "63", "72", "73", "74", "75");

    /**
     * Of the member who asks for it.
     *
     * @throws IllegalArgumentException where the insurance is not in force on the day: the form declares that it is
     */
    public static EligibilityDeclaration ofOneself(RegisteredMember member, LocalDate day) {
        return of(member, day, member.nonDisclosure() ? null : member.address());
    }

    /**
     * Of a member whom somebody else looks after: without the address.
     *
     * @throws IllegalArgumentException where the insurance is not in force on the day: the form declares that it is
     */
    public static EligibilityDeclaration ofAnother(RegisteredMember member, LocalDate day) {
        return of(member, day, null);
    }

    /** The same without what of name, kana and address is not so. */
    EligibilityDeclaration leftOut(Predicate<String> printable) {
        return new EligibilityDeclaration(insurerName, employees, only(name, printable), only(kana, printable), birthdate, sex,
                only(address, printable));
    }

    private static @Nullable String only(@Nullable String text, Predicate<String> printable) {
        return text != null && printable.test(text) ? text : null;
    }

    private static EligibilityDeclaration of(RegisteredMember member, LocalDate day, @Nullable String address) {
        if (member.eligibility().on(day) != Eligibility.State.IN_FORCE) {
            throw new IllegalArgumentException("Nothing to declare: not insured on " + day);
        }
        return new EligibilityDeclaration(
                member.insurer().name(),
                isOfEmployees(member.insurer().number()),
                member.name().written(),
                member.name().kana(),
                member.birthdate(),
                member.sex(),
                address);
    }

    private static boolean isOfEmployees(InsurerNumber number) {
        return number.digits().length() == 8 && EMPLOYEES.contains(number.digits().substring(0, 2));
    }

    /** Without a word of the person, because a log file is no place for it. */
    @Override
    public String toString() {
        return "EligibilityDeclaration";
    }
}
