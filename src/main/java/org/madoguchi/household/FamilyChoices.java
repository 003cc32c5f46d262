package org.madoguchi.household;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.madoguchi.almanac.Japan;
import org.madoguchi.member.MemberRef;
import org.madoguchi.register.Households;
import org.madoguchi.register.Households.Kin;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The dependents' choices. Below the age of own consent there is none: the guardian sees the child's page. */
@Component
public class FamilyChoices {

    private final JdbcClient jdbc;
    private final Households households;
    private final Clock clock;

    FamilyChoices(JdbcClient jdbc, Households households, Clock clock) {
        this.jdbc = jdbc;
        this.households = households;
        this.clock = clock;
    }

    /** What holds today between the two. */
    FamilyChoice between(Kin kin) {
        return OwnConsent.of(kin).appliesOn(Japan.today(clock))
                ? chosen(kin).orElse(FamilyChoice.ELIGIBILITY)
                : FamilyChoice.STANDING;
    }

    /** Empty for whoever has no insured to choose about, or is under a disclosure restriction. */
    public Optional<FamilyTie> of(MemberRef dependent) {
        return households.insuredOf(dependent, Japan.today(clock))
                .map(kin -> new FamilyTie(kin.insured(), OwnConsent.of(kin), between(kin)));
    }

    /**
     * Where a dependent soon decides alone, from when; both sides are told.
     *
     * @param today in Japan
     */
    public Optional<OwnConsent> consentSoon(MemberRef dependent, LocalDate today) {
        return households.insuredOf(dependent, today).map(OwnConsent::of).filter(consent -> consent.isToldOn(today));
    }

    /**
     * Chooses, from now on.
     *
     * @return false where there is nobody to choose about, or it is not theirs to choose yet
     */
    public boolean choose(MemberRef dependent, FamilyChoice choice) {
        return of(dependent)
                .filter(tie -> tie.consent().appliesOn(Japan.today(clock)))
                .map(tie -> keep(dependent, tie.insured(), choice) == 1)
                .orElse(false);
    }

    private int keep(MemberRef dependent, MemberRef insured, FamilyChoice choice) {
        return jdbc.sql("""
                        insert into family_choice (dependent, insured, choice, chosen_at)
                        values (:dependent, :insured, :choice, :at)
                        on conflict (dependent, insured) do update
                        set choice = excluded.choice, chosen_at = excluded.chosen_at
                        """)
                .param("dependent", dependent.value())
                .param("insured", insured.value())
                .param("choice", choice.name())
                .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
    }

    private Optional<FamilyChoice> chosen(Kin kin) {
        return jdbc.sql("select choice from family_choice where dependent = :dependent and insured = :insured")
                .param("dependent", kin.dependent().value())
                .param("insured", kin.insured().value())
                .query(String.class).optional()
                .map(FamilyChoice::valueOf);
    }
}
