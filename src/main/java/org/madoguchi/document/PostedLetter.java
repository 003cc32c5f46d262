package org.madoguchi.document;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.madoguchi.register.Insurer;
import org.madoguchi.register.RegisteredMember;

/**
 * What goes into one envelope. Text stands as the register has it.
 *
 * @param number by which the mail room finds the request
 * @param postNumber null where the register has none
 * @param information printed after the cover sheet; null where it is another document
 * @param notice printed after the cover sheet; null where it is another document
 * @param on the day in Japan on which it is written
 */
public record PostedLetter(
        long number,
        PostedDocument document,
        String name,
        @Nullable String postNumber,
        String address,
        Insurer insurer,
        @Nullable EligibilityInformation information,
        @Nullable EligibilityNotice notice,
        LocalDate on) {

    /**
     * @param name by which it calls the member
     * @throws IllegalArgumentException where the register has no address
     */
    static PostedLetter of(
            long number, PostedDocument document, RegisteredMember member, LocalDate on, PrintedName name) {
        var address = member.address();
        if (address == null) {
            throw new IllegalArgumentException("no letter without an address");
        }
        return new PostedLetter(
                number,
                document,
                name.text(),
                member.postNumber(),
                address,
                member.insurer(),
                document == PostedDocument.ELIGIBILITY_INFORMATION ? EligibilityInformation.of(member, on).named(name.text()) : null,
                document == PostedDocument.ELIGIBILITY_NOTICE ? EligibilityNotice.of(member, on).named(name.text()) : null,
                on);
    }

    /** Without a word of the person, because a log file is no place for it. */
    @Override
    public String toString() {
        return "PostedLetter[" + number + "]";
    }
}
