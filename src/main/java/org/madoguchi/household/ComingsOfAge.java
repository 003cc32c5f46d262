package org.madoguchi.household;

import java.time.LocalDate;
import java.util.List;
import org.madoguchi.member.MemberRef;
import org.madoguchi.register.Households;
import org.springframework.stereotype.Component;

/** Dependents who will soon decide alone what the insured of the household sees. */
@Component
public class ComingsOfAge {

    private final Households households;

    public ComingsOfAge(Households households) {
        this.households = households;
    }

    /** @param age from which on the dependent decides, as their insurer has it */
    public record ComingOfAge(MemberRef dependent, MemberRef insured, int age) {}

    /**
     * Of whom both sides are told; nobody under a disclosure restriction.
     *
     * @param day in Japan
     */
    public List<ComingOfAge> toldOn(LocalDate day) {
        return households.reachingOwnConsent(day, day.plusDays(OwnConsent.DAYS_OF_NOTICE)).stream()
                .filter(kin -> OwnConsent.of(kin).isToldOn(day))
                .map(kin -> new ComingOfAge(kin.dependent(), kin.insured(), kin.ownConsentAge()))
                .toList();
    }
}
