package org.madoguchi.household;

import java.util.EnumSet;
import java.util.Set;
import org.madoguchi.viewing.Aspect;

/** What a dependent lets the insured of the household see. */
public enum FamilyChoice {

    /** The dependent has objected. */
    NOTHING(EnumSet.noneOf(Aspect.class)),

    /** What 資格情報のお知らせ tells, which insurers send to the insured for the household (PPC Q&A 問345: 黙示の同意). */
    ELIGIBILITY(EnumSet.of(
            Aspect.ELIGIBILITY, Aspect.ELIGIBILITY_LINE, Aspect.ELIGIBILITY_INFORMATION, Aspect.ELIGIBILITY_NOTICE,
            Aspect.ELIGIBILITY_DECLARATION, Aspect.MASKED_COPY, Aspect.DOCUMENTS)),

    /** The card too, which is more than that notice: of whoever is old enough only by their own consent. */
    STANDING(EnumSet.of(
            Aspect.ELIGIBILITY, Aspect.ELIGIBILITY_LINE, Aspect.ELIGIBILITY_INFORMATION, Aspect.ELIGIBILITY_NOTICE,
            Aspect.ELIGIBILITY_DECLARATION, Aspect.MASKED_COPY, Aspect.DOCUMENTS, Aspect.STANDING, Aspect.STANDING_LINE,
            Aspect.CERTIFICATE, Aspect.RENEWAL_LETTER, Aspect.RECEPTION));

    private final Set<Aspect> aspects;

    FamilyChoice(Set<Aspect> aspects) {
        this.aspects = Set.copyOf(aspects);
    }

    /** What of the dependent the insured may see; empty where nothing. */
    Set<Aspect> aspects() {
        return aspects;
    }
}
