package org.madoguchi.household;

import java.util.EnumSet;
import java.util.Set;
import org.madoguchi.viewing.Aspect;

/** What a delegate may see; one of them or both. */
public enum DelegationScope {

    /** Whether the card works, until when, and what to do next. */
    STANDING(Aspect.STANDING, Aspect.STANDING_LINE, Aspect.CERTIFICATE, Aspect.RENEWAL_LETTER),

    /** The insurance and its PDFs. */
    DOCUMENTS(
            Aspect.ELIGIBILITY, Aspect.ELIGIBILITY_LINE, Aspect.ELIGIBILITY_INFORMATION, Aspect.ELIGIBILITY_NOTICE,
            Aspect.ELIGIBILITY_DECLARATION, Aspect.MASKED_COPY, Aspect.DOCUMENTS);

    private final Set<Aspect> aspects;

    DelegationScope(Aspect... aspects) {
        this.aspects = Set.of(aspects);
    }

    Set<Aspect> aspects() {
        return aspects;
    }

    /** What opens to a delegate who holds all of these together: the page for the counter needs both. */
    static Set<Aspect> aspectsOf(Set<DelegationScope> held) {
        var aspects = EnumSet.noneOf(Aspect.class);
        held.forEach(scope -> aspects.addAll(scope.aspects));
        if (held.containsAll(EnumSet.allOf(DelegationScope.class))) {
            aspects.add(Aspect.RECEPTION);
        }
        return aspects;
    }
}
