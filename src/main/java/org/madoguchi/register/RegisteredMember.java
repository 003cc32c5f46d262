package org.madoguchi.register;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.madoguchi.certificate.CertificateFacts;
import org.madoguchi.eligibility.Eligibility;
import org.madoguchi.eligibility.EligibilityConfirmation;
import org.madoguchi.enrollment.Enrollment;
import org.madoguchi.member.InsuredNumber;
import org.madoguchi.member.MemberRef;
import org.madoguchi.member.PersonName;
import org.madoguchi.member.Sourced;

/**
 * All that the register knows of one member, from one row.
 *
 * @param certificate with the feed's expiry, or else the one the member entered, each with its source
 * @param asOf the day for which the insurer says the rest
 * @param enteredExpiry the expiry that the member entered, whether or not it counts; null where there is none
 */
public record RegisteredMember(
        MemberRef ref,
        Insurer insurer,
        InsuredNumber number,
        Role role,
        PersonName name,
        Sex sex,
        LocalDate birthdate,
        @Nullable String postNumber,
        @Nullable String address,
        Eligibility eligibility,
        Enrollment enrollment,
        CertificateFacts certificate,
        EligibilityConfirmation confirmation,
        boolean nonDisclosure,
        LocalDate asOf,
        @Nullable Sourced<LocalDate> enteredExpiry) {

    /** Characters of a text at most, such as a name or an address. */
    public static final int LONGEST_TEXT = 300;

    /** 本人・家族の別. */
    public enum Role {
        INSURED,
        DEPENDENT
    }

    /** 性別 as the national record has it. */
    public enum Sex {
        MALE,
        FEMALE,
        UNSET
    }

    /** Whether 不開示該当 or 自己情報提供不可 keeps the member from everybody else's pages. */
    public boolean restricted() {
        return nonDisclosure || enrollment.state() == Enrollment.State.BLOCKED;
    }

    /** Without a word of the person, because a log file is no place for it. */
    @Override
    public String toString() {
        return "RegisteredMember[" + ref + "]";
    }
}
