package org.madoguchi.household.web;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madoguchi.household.CodeKind;
import org.madoguchi.household.DelegationScope;
import org.madoguchi.household.DelegationState;
import org.madoguchi.household.FamilyChoice;
import org.madoguchi.member.MemberRef;
import org.madoguchi.member.PersonName;

/**
 * Who may see what of a member, and where the member decides it.
 *
 * @param restricted whether nobody else sees anything; then all else is empty
 * @param family null where there is no insured to decide about
 * @param namesFrom from when on the member may name delegates, null where that is now
 * @param lately what has ended in the last weeks
 * @param longestTo the last day that can be named
 * @param problems what is wrong with the form, by field
 * @param done what has just been done, null where nothing was
 */
public record DelegationsPage(
        MemberRef ref,
        boolean restricted,
        @Nullable Family family,
        @Nullable LocalDate namesFrom,
        List<Granted> inForce,
        List<Offered> offered,
        List<Ended> lately,
        LocalDate longestTo,
        NamingForm form,
        Map<String, String> problems,
        @Nullable String done) {

    /**
     * The insured of the household, about whom the member decides whoever it is.
     *
     * @param insured null where the insured is under a disclosure restriction
     * @param decidesFrom the birthday from which the member decides alone, null where that is past
     * @param soon whether that day is so near that the member is told
     */
    public record Family(
            @Nullable PersonName insured, FamilyChoice choice, @Nullable LocalDate decidesFrom, boolean soon) {

        public List<FamilyChoice> choices() {
            return List.of(FamilyChoice.values());
        }
    }

    /** @param extendedTo until when it would go on, null where it is not time to ask */
    public record Granted(
            UUID id,
            PersonName delegate,
            Set<DelegationScope> scopes,
            LocalDate from,
            LocalDate to,
            @Nullable LocalDate extendedTo) {}

    /**
     * @param openOn the day in Japan on which the code ends to work
     * @param openAt the time of that day
     */
    public record Offered(
            UUID id,
            CodeKind kind,
            boolean typed,
            Set<DelegationScope> scopes,
            LocalDate to,
            LocalDate openOn,
            LocalTime openAt) {}

    /** @param delegate null where nobody has accepted it */
    public record Ended(DelegationState state, @Nullable PersonName delegate, LocalDate on) {}
}
