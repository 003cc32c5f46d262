package org.madoguchi.document;

import java.time.LocalDate;
import org.madoguchi.register.RegisteredMember;

/**
 * What an insurer states its facts in. The declaration is none: it is the member who signs it, after filling in the rest, so
 * it stays a form without a signature of the insurer.
 */
public enum DocumentKind {
    /** 医療保険の資格情報. */
    ELIGIBILITY_INFORMATION,
    /** 資格情報のお知らせ. */
    ELIGIBILITY_NOTICE,
    /** 医療保険の資格情報 without the numbers: offices that may not see them want to know, too, that nothing else was changed. */
    INFORMATION_COPY,
    /** 資格情報のお知らせ without the numbers. */
    NOTICE_COPY;

    /** What one of this kind would say today. */
    StatedFacts facts(RegisteredMember member, LocalDate today) {
        return switch (this) {
            case ELIGIBILITY_INFORMATION -> StatedFacts.of(EligibilityInformation.of(member, today));
            case ELIGIBILITY_NOTICE -> StatedFacts.of(EligibilityNotice.of(member, today));
            case INFORMATION_COPY -> StatedFacts.of(EligibilityInformation.of(member, today).masked());
            case NOTICE_COPY -> StatedFacts.of(EligibilityNotice.of(member, today).masked());
        };
    }
}
