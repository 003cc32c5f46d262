package org.madoguchi.assistance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.madoguchi.assistance.AssistanceSession.Basis;
import org.madoguchi.assistance.Emergencies.Obstacle;
import org.madoguchi.member.MemberRef;
import org.madoguchi.viewing.Actor;
import org.madoguchi.viewing.NotInReach;
import org.madoguchi.viewing.StaffRole;
import org.springframework.dao.DataIntegrityViolationException;

class EmergenciesTests {

    private static final Duration AN_HOUR = Duration.ofHours(1);
    private static final Duration A_SECOND = Duration.ofSeconds(1);

    private final CallCentre centre = new CallCentre();
    private final Actor.Staff aoki = centre.agent(CallCentre.OURS);
    private final Actor.Staff ueda = centre.supervisor(CallCentre.OURS);
    private final MemberRef hanako = centre.member(CallCentre.OURS, false);

    @Test
    void anAgentOpensThePageAtOnceAndASecondPersonIsWaitedFor() {
        var session = centre.emergency(aoki, hanako);
        assertThat(centre.sessions.open(aoki, hanako)).hasValueSatisfying(open -> {
            assertThat(open.id()).isEqualTo(session);
            assertThat(open.basis()).isEqualTo(Basis.EMERGENCY);
            assertThat(open.reason()).isEqualTo(CallReason.EMERGENCY);
        });
        assertThat(centre.secondKeys.waiting(ueda)).singleElement().satisfies(one -> {
            assertThat(one.staffNumber()).isEqualTo(aoki.number());
            assertThat(one.overdue()).isFalse();
            assertThat(one.mayDecide()).isTrue();
        });
    }

    /** What stands in the head of V15__supervision.sql. */
    @ParameterizedTest
    @CsvSource({
        "WAITING,  approve, true,  APPROVED", "WAITING,  object, true,  OBJECTED",
        "APPROVED, approve, false, APPROVED", "APPROVED, object, false, APPROVED",
        "OBJECTED, approve, false, OBJECTED", "OBJECTED, object, false, OBJECTED"})
    void aDecisionIsMadeOnce(String from, String verb, boolean done, String to) {
        var session = centre.emergency(aoki, hanako);
        var endo = centre.supervisor(CallCentre.OURS);
        switch (from) {
            case "APPROVED" -> centre.secondKeys.approve(endo, session);
            case "OBJECTED" -> centre.secondKeys.objectTo(endo, session);
            default -> assertThat(centre.state(session)).isEqualTo("WAITING");
        }
        boolean did = verb.equals("approve")
                ? centre.secondKeys.approve(ueda, session)
                : centre.secondKeys.objectTo(ueda, session);
        assertThat(did).isEqualTo(done);
        assertThat(centre.state(session)).isEqualTo(to);
    }

    @Test
    void whoOpenedItIsNotTheSecondPerson() {
        var session = centre.emergency(ueda, hanako);
        assertThat(centre.secondKeys.waiting(ueda)).singleElement().matches(one -> !one.mayDecide());
        assertThat(centre.secondKeys.approve(ueda, session)).isFalse();
        assertThat(centre.secondKeys.objectTo(ueda, session)).isFalse();
        assertThat(centre.sessions.open(ueda, hanako)).isPresent();
        assertThatThrownBy(() -> centre.jdbc.sql("""
                        update emergency set state = 'APPROVED', decided_by = staff, decided_at = opened_at where session = ?
                        """).param(session).update()).isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void anotherAgentIsNotTheSecondPersonEither() {
        var session = centre.emergency(aoki, hanako);
        var baba = centre.agent(CallCentre.OURS);
        assertThatThrownBy(() -> centre.secondKeys.approve(baba, session)).isInstanceOf(NotInReach.class);
        assertThatThrownBy(() -> centre.secondKeys.objectTo(baba, session)).isInstanceOf(NotInReach.class);
        assertThat(centre.state(session)).isEqualTo("WAITING");
    }

    @Test
    void anotherInsurersSupervisorSeesNothingAndDecidesNothing() {
        var session = centre.emergency(aoki, hanako);
        var other = centre.supervisor(CallCentre.OTHERS);
        assertThat(centre.secondKeys.waiting(other)).isEmpty();
        assertThat(centre.secondKeys.approve(other, session)).isFalse();
        assertThat(centre.secondKeys.objectTo(other, session)).isFalse();
        assertThat(centre.calls.open(other.insurer())).isEmpty();
        assertThat(centre.state(session)).isEqualTo("WAITING");
        assertThat(centre.sessions.open(aoki, hanako)).isPresent();
    }

    @Test
    void anObjectionClosesThePageAndAnApprovalDoesNot() {
        var approved = centre.emergency(aoki, hanako);
        centre.secondKeys.approve(ueda, approved);
        assertThat(centre.sessions.open(aoki, hanako)).isPresent();

        var objected = centre.emergency(aoki, hanako);
        centre.secondKeys.objectTo(ueda, objected);
        assertThat(centre.sessions.open(aoki)).isEmpty();
        assertThat(ending(objected)).isEqualTo("OBJECTED");
    }

    @Test
    void anObjectionLeavesAloneWhatIsOverAndWhatCameAfter() {
        var first = centre.emergency(aoki, hanako);
        centre.clock.forward(AssistanceSession.LENGTH);
        var other = centre.member(CallCentre.OURS, false);
        centre.sessions.start(aoki, other, Basis.IDENTITY_CHECK, CallReason.OTHER);
        centre.secondKeys.objectTo(ueda, first);
        assertThat(ending(first)).isEqualTo("TIME");
        assertThat(centre.sessions.open(aoki, other)).isPresent();
    }

    @Test
    void untilSomebodyHasDecidedNoOtherIsOpened() {
        var session = centre.emergency(aoki, hanako);
        var other = centre.member(CallCentre.OURS, false);
        assertThat(centre.emergencies.door(aoki, other).obstacle()).isEqualTo(Obstacle.UNDECIDED);
        assertThatThrownBy(() -> centre.emergency(aoki, other)).isInstanceOf(IllegalStateException.class);
        assertThat(centre.sessions.open(aoki, hanako)).as("the one that is open stays").isPresent();

        centre.secondKeys.approve(ueda, session);
        centre.emergency(aoki, other);
        assertThat(centre.sessions.open(aoki, other)).isPresent();
    }

    @Test
    void whenTheHourIsOverItIsOverdue() {
        centre.emergency(aoki, hanako);
        centre.clock.forward(AN_HOUR.minus(A_SECOND));
        assertThat(centre.secondKeys.waiting(ueda)).singleElement().matches(one -> !one.overdue());
        centre.clock.forward(A_SECOND);
        assertThat(centre.secondKeys.waiting(ueda)).singleElement().matches(Emergency::overdue);
        assertThat(centre.emergencies.door(aoki, hanako).obstacle()).isEqualTo(Obstacle.UNDECIDED);
    }

    @Test
    void oneThatWaitsHoldsUpNobodyElseAndNoOrdinaryCall() {
        centre.emergency(aoki, hanako);
        centre.emergency(centre.agent(CallCentre.OURS), hanako);
        centre.sessions.start(aoki, hanako, Basis.IDENTITY_CHECK, CallReason.OTHER);
        assertThat(centre.sessions.open(aoki, hanako)).isPresent();
    }

    @Test
    void afterAFailedCheckOnlyASupervisorOpensItAndWhoDecidesIsToldOfIt() {
        centre.jdbc.sql("insert into identity_check (staff, member, opened_at, misses, state) values (?, ?, ?, 2, 'FAILED')")
                .params(aoki.id(), hanako.value(), OffsetDateTime.ofInstant(centre.clock.instant(), ZoneOffset.UTC))
                .update();
        assertThat(centre.emergencies.door(aoki, hanako).obstacle()).isEqualTo(Obstacle.SUPERVISOR);
        assertThatThrownBy(() -> centre.emergency(aoki, hanako)).isInstanceOf(IllegalStateException.class);
        centre.emergency(ueda, hanako);
        assertThat(centre.secondKeys.waiting(centre.supervisor(CallCentre.OURS))).singleElement().matches(Emergency::checkFailed);
    }

    @Test
    void aRestrictedMembersPageIsOpenedByASupervisorOnly() {
        var restricted = centre.member(CallCentre.OURS, true);
        assertThat(centre.emergencies.door(aoki, restricted).obstacle()).isEqualTo(Obstacle.SUPERVISOR);
        assertThatThrownBy(() -> centre.emergency(aoki, restricted)).isInstanceOf(IllegalStateException.class);
        assertThat(centre.emergencies.door(ueda, restricted).restricted()).isTrue();
        centre.emergency(ueda, restricted);
        assertThat(centre.sessions.open(ueda, restricted)).isPresent();
    }

    @Test
    void anotherInsurersMemberIsNotThere() {
        var stranger = centre.member(CallCentre.OTHERS, false);
        assertThatThrownBy(() -> centre.emergencies.door(ueda, stranger)).isInstanceOf(NotInReach.class);
        assertThatThrownBy(() -> centre.emergency(ueda, stranger)).isInstanceOf(NotInReach.class);
        assertThatThrownBy(() -> centre.emergencies.door(ueda, new MemberRef(UUID.randomUUID()))).isInstanceOf(NotInReach.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "番号は1003です", "個人番号は１２３４－５６７８－９０１８です"})
    void withoutWordsOrWithANumberNothingIsOpened(String text) {
        assertThatThrownBy(() -> centre.transaction.execute(status ->
                centre.emergencies.open(aoki, hanako, EmergencyReason.OTHER, text))).isInstanceOf(IllegalArgumentException.class);
        assertThat(centre.sessions.open(aoki)).isEmpty();
    }

    @Test
    void theMemberIsToldForThirtyDaysAndNobodyElse() {
        centre.emergency(aoki, hanako);
        assertThat(centre.emergencies.toldTo(hanako)).singleElement().matches(told -> told.staffNumber() == aoki.number());
        assertThat(centre.emergencies.toldTo(centre.member(CallCentre.OURS, false))).isEmpty();
        centre.clock.forward(Duration.ofDays(30).minus(A_SECOND));
        assertThat(centre.emergencies.toldTo(hanako)).hasSize(1);
        centre.clock.forward(A_SECOND);
        assertThat(centre.emergencies.toldTo(hanako)).isEmpty();
    }

    @Test
    void whoIsBothAgentAndSupervisorIsStillOneHead() {
        var both = new Actor.Staff(aoki.id(), aoki.number(), aoki.insurer(), Set.of(StaffRole.AGENT, StaffRole.SUPERVISOR));
        var session = centre.emergency(both, hanako);
        assertThat(centre.secondKeys.approve(both, session)).isFalse();
    }

    private String ending(UUID session) {
        return centre.jdbc.sql("select ending from assistance_session where id = ?").param(session).query(String.class).single();
    }
}
