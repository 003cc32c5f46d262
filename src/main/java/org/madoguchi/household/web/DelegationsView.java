package org.madoguchi.household.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.madoguchi.almanac.Japan;
import org.madoguchi.household.Delegation;
import org.madoguchi.household.DelegationState;
import org.madoguchi.household.DelegationTerms;
import org.madoguchi.household.Delegations;
import org.madoguchi.household.FamilyChoices;
import org.madoguchi.household.FamilyTie;
import org.madoguchi.household.Principals;
import org.madoguchi.member.MemberRef;
import org.madoguchi.member.PersonName;
import org.madoguchi.register.Members;
import org.madoguchi.register.RegisteredMember;
import org.madoguchi.viewing.Aspect;
import org.madoguchi.viewing.Capacity;
import org.madoguchi.viewing.NotInReach;
import org.madoguchi.viewing.Viewing;
import org.madoguchi.viewing.Viewings;
import org.springframework.stereotype.Component;

/** Puts the page together; the names of others on it are logged before it is shown. */
@Component
class DelegationsView {

    private static final int DAYS_OF_LATELY = 30;
    private static final Set<DelegationState> TOLD_LATELY = Set.of(
            DelegationState.ENDED_BY_PRINCIPAL, DelegationState.ENDED_BY_DELEGATE, DelegationState.OVER,
            DelegationState.DECLINED, DelegationState.LAPSED);
    private static final Set<DelegationState> WITHOUT_A_NAME = Set.of(DelegationState.DECLINED, DelegationState.LAPSED);

    private final Delegations delegations;
    private final FamilyChoices choices;
    private final Principals principals;
    private final Members members;
    private final Viewings viewings;
    private final Clock clock;

    DelegationsView(
            Delegations delegations,
            FamilyChoices choices,
            Principals principals,
            Members members,
            Viewings viewings,
            Clock clock) {
        this.delegations = delegations;
        this.choices = choices;
        this.principals = principals;
        this.members = members;
        this.viewings = viewings;
        this.clock = clock;
    }

    DelegationsPage of(Viewing viewing, NamingForm form, Map<String, String> problems, @Nullable String done) {
        var now = clock.instant();
        var today = Japan.today(clock);
        var principal = principals.with(viewing.subject());
        if (principal.restricted()) {
            var suspended = in(delegations.of(viewing.subject()), now, DelegationState.ACCEPTED).toList();
            viewings.told(viewing.actor(), Capacity.PRINCIPAL, Aspect.NAME,
                    suspended.stream().map(Delegation::delegate).filter(Objects::nonNull).toList());
            return new DelegationsPage(
                    viewing.subject(), true, null, null,
                    suspended.stream().map(each -> granted(each, today)).toList(), List.of(), List.of(),
                    DelegationTerms.lastDayOfAYear(today), form, problems, done);
        }
        var tie = choices.of(viewing.subject());
        var all = delegations.of(viewing.subject());
        log(viewing, tie, all, now);
        return new DelegationsPage(
                viewing.subject(),
                false,
                tie.map(known -> family(known, today)).orElse(null),
                principal.consent().appliesOn(today) ? null : principal.consent().from(),
                in(all, now, DelegationState.ACCEPTED).map(each -> granted(each, today)).toList(),
                in(all, now, DelegationState.OFFERED, DelegationState.SHOWN)
                        .map(each -> offered(each, now)).toList(),
                lately(all, now).map(each -> ended(each, now)).toList(),
                DelegationTerms.lastDayOfAYear(today), form, problems, done);
    }

    private void log(Viewing viewing, Optional<FamilyTie> tie, List<Delegation> all, Instant now) {
        viewings.told(viewing.actor(), Capacity.DEPENDENT, Aspect.NAME, tie.map(FamilyTie::insured).stream().toList());
        viewings.told(viewing.actor(), Capacity.PRINCIPAL, Aspect.NAME,
                Stream.concat(in(all, now, DelegationState.ACCEPTED), lately(all, now))
                        .filter(each -> !WITHOUT_A_NAME.contains(each.stateAt(now)))
                        .map(Delegation::delegate).filter(Objects::nonNull).toList());
    }

    private DelegationsPage.Family family(FamilyTie tie, LocalDate today) {
        return new DelegationsPage.Family(
                name(tie.insured()),
                tie.choice(),
                tie.consent().appliesOn(today) ? null : tie.consent().from(),
                tie.consent().isToldOn(today));
    }

    private DelegationsPage.Granted granted(Delegation each, LocalDate today) {
        return new DelegationsPage.Granted(
                each.id(), name(Objects.requireNonNull(each.delegate())), each.scopes(), each.from(), each.to(),
                each.isEndingSoonOn(today) ? DelegationTerms.lastDayOfAYear(today) : null);
    }

    private static DelegationsPage.Offered offered(Delegation each, Instant now) {
        var open = each.openUntil().atZone(Japan.ZONE);
        return new DelegationsPage.Offered(
                each.id(), each.kind(), each.stateAt(now) == DelegationState.SHOWN, each.scopes(), each.to(),
                open.toLocalDate(), open.toLocalTime().truncatedTo(ChronoUnit.MINUTES));
    }

    private DelegationsPage.Ended ended(Delegation each, Instant now) {
        var state = each.stateAt(now);
        return new DelegationsPage.Ended(
                state, WITHOUT_A_NAME.contains(state) ? null : name(Objects.requireNonNull(each.delegate())),
                each.stateSince(now));
    }

    private static Stream<Delegation> lately(List<Delegation> all, Instant now) {
        var since = LocalDate.ofInstant(now, Japan.ZONE).minusDays(DAYS_OF_LATELY);
        return all.stream()
                .filter(each -> TOLD_LATELY.contains(each.stateAt(now)) && !each.stateSince(now).isBefore(since));
    }

    private static Stream<Delegation> in(List<Delegation> all, Instant now, DelegationState... states) {
        return all.stream().filter(each -> List.of(states).contains(each.stateAt(now)));
    }

    private PersonName name(MemberRef member) {
        return members.with(member).map(RegisteredMember::name).orElseThrow(NotInReach::new);
    }
}
