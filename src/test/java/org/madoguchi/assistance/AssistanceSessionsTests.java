package org.madoguchi.assistance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.madoguchi.assistance.AssistanceSession.Basis;
import org.madoguchi.assistance.AssistanceSession.Ending;
import org.madoguchi.member.InsurerNumber;
import org.madoguchi.member.MemberRef;
import org.madoguchi.register.Members;
import org.madoguchi.register.Village;
import org.madoguchi.viewing.Actor;
import org.madoguchi.viewing.Capacity;
import org.madoguchi.viewing.NotInReach;
import org.madoguchi.viewing.StaffRole;

/** How long, to whom and of whom a page is open; it begins at ten. */
class AssistanceSessionsTests {

    private static final String HERE = "06990014";
    private static final String ELSEWHERE = "06990030";

    private final Village village = new Village("2026-11-21T10:00:00");
    private final AssistanceSessions sessions = new AssistanceSessions(village.jdbc, new Members(village.jdbc), village);
    private final AssistedReach reach = new AssistedReach(sessions);
    private final MemberRef member = village.member(HERE, LocalDate.parse("1950-04-01"));
    private final Actor.Staff agent = staff(HERE, StaffRole.AGENT);

    @ParameterizedTest
    @CsvSource({"2026-11-21T10:00:00, true", "2026-11-21T10:14:59, true", "2026-11-21T10:15:00, false"})
    void aQuarterOfAnHourAndNotASecondLonger(String moment, boolean open) {
        start(agent, member);
        village.itIs(moment);
        assertThat(sessions.open(agent, member).isPresent()).isEqualTo(open);
        assertThat(reach.of(agent, member).isPresent()).isEqualTo(open);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-21T10:29:59, true", "2026-11-21T10:30:00, false"})
    void oneExtensionOfAQuarterOfAnHour(String moment, boolean open) {
        start(agent, member);
        village.itIs("2026-11-21T10:14:59");
        assertThat(sessions.extend(agent, member)).isTrue();
        assertThat(sessions.extend(agent, member)).as("a second one").isFalse();
        village.itIs(moment);
        assertThat(sessions.open(agent, member).isPresent()).isEqualTo(open);
        assertThat(sessions.extend(agent, member)).isFalse();
    }

    @Test
    void whatIsOverIsNotExtended() {
        start(agent, member);
        village.itIs("2026-11-21T10:15:00");
        assertThat(sessions.extend(agent, member)).isFalse();
        assertThat(sessions.open(agent, member)).isEmpty();
        assertThat(sessions.extend(agent, somebody())).isFalse();
    }

    @Test
    void anotherMemberEndsTheOneBefore() {
        var first = start(agent, member);
        var other = somebody();
        start(agent, other);
        assertThat(reach.of(agent, member)).isEmpty();
        assertThat(reach.of(agent, other)).isPresent();
        assertThat(ending(first)).contains(Ending.NEXT_SESSION.name());
    }

    @Test
    void theSameMemberOnceMoreIsAnotherSession() {
        var first = start(agent, member);
        sessions.extend(agent, member);
        start(agent, member);
        assertThat(sessions.open(agent, member).orElseThrow().extended()).isFalse();
        assertThat(ending(first)).contains(Ending.NEXT_SESSION.name());
    }

    @Test
    void whatTimeHasEndedIsSaidToHaveEndedByTime() {
        var first = start(agent, member);
        village.itIs("2026-11-21T10:20:00");
        sessions.end(agent, Ending.BY_STAFF);
        assertThat(ending(first)).contains(Ending.TIME.name());
        assertThat(village.jdbc.sql("select ended_at = until from assistance_session where id = ?").param(first)
                .query(Boolean.class).single()).isTrue();
    }

    @Test
    void aColleagueHasNothingOfIt() {
        start(agent, member);
        var colleague = staff(HERE, StaffRole.AGENT);
        assertThat(reach.of(colleague, member)).isEmpty();
        assertThat(reach.of(staff(HERE, StaffRole.SUPERVISOR), member)).isEmpty();
        start(colleague, member);
        assertThat(reach.of(agent, member)).as("both are on the phone with the family").isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"non_disclosure", "self_information_blocked"})
    void ofARestrictedMemberItIsTheSupervisors(String flag) {
        var supervisor = staff(HERE, StaffRole.SUPERVISOR);
        start(agent, member);
        start(supervisor, member);
        village.restrict(member, flag, true);
        assertThat(reach.of(agent, member)).isEmpty();
        assertThat(reach.of(supervisor, member).orElseThrow().capacity()).isEqualTo(Capacity.ASSISTED);
        assertThatThrownBy(() -> start(agent, member)).isInstanceOf(NotInReach.class);
    }

    @Test
    void anotherInsurersStaffBeginsNothing() {
        assertThatThrownBy(() -> start(staff(ELSEWHERE, StaffRole.SUPERVISOR), member)).isInstanceOf(NotInReach.class);
        assertThatThrownBy(() -> start(agent, new MemberRef(UUID.randomUUID()))).isInstanceOf(NotInReach.class);
    }

    /** Also by the row of a time when that person took calls. */
    @Test
    void whoTakesNoCallsHasNoSession() {
        var operator = staff(HERE, StaffRole.OPERATOR);
        assertThatThrownBy(() -> start(operator, member)).isInstanceOf(NotInReach.class);
        start(agent, member);
        var transferred = new Actor.Staff(agent.id(), agent.number(), agent.insurer(), Set.of(StaffRole.OPERATOR));
        assertThat(reach.of(transferred, member)).isEmpty();
        var gone = new Actor.Staff(agent.id(), agent.number(), InsurerNumber.of(ELSEWHERE), agent.roles());
        assertThat(reach.of(gone, member)).isEmpty();
    }

    @Test
    void theStaffHasNoListAndAMemberNoSession() {
        start(agent, member);
        assertThat(reach.subjectsOf(agent)).isEmpty();
        assertThat(reach.of(new Actor.Member(member), member)).isEmpty();
        assertThat(reach.of(new Actor.Member(new MemberRef(agent.id())), member)).isEmpty();
    }

    private UUID start(Actor.Staff staff, MemberRef of) {
        return sessions.start(staff, of, Basis.IDENTITY_CHECK, CallReason.UNTIL_WHEN);
    }

    private MemberRef somebody() {
        return village.member(HERE, LocalDate.parse("1960-01-01"));
    }

    private Optional<String> ending(UUID session) {
        return village.jdbc.sql("select ending from assistance_session where id = ?").param(session)
                .query(String.class).optional();
    }

    private Actor.Staff staff(String insurer, StaffRole role) {
        var row = village.jdbc.sql("insert into staff (issuer, subject) values ('here', ?) returning id, number")
                .param(UUID.randomUUID().toString()).query().singleRow();
        return new Actor.Staff((UUID) row.get("id"), (Integer) row.get("number"), InsurerNumber.of(insurer), Set.of(role));
    }
}
