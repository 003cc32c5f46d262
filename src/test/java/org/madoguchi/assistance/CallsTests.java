package org.madoguchi.assistance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.madoguchi.assistance.AssistanceSession.Basis;
import org.madoguchi.assistance.AssistanceSession.Ending;
import org.madoguchi.assistance.Call.Unmasking;
import org.madoguchi.member.MemberRef;
import org.madoguchi.standing.Answer;
import org.madoguchi.viewing.Actor;

/** It is 10:00 on 21 November 2026 in Japan. */
class CallsTests {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final CallCentre centre = new CallCentre();
    private final Actor.Staff aoki = centre.agent(CallCentre.OURS);
    private final Actor.Staff baba = centre.agent(CallCentre.OURS);
    private final MemberRef hanako = centre.member(CallCentre.OURS, false);

    @Test
    void whatIsOpenIsNotPastAndTheOtherWayRound() {
        call(aoki, CallReason.RENEWAL, Duration.ofMinutes(4));
        start(baba, CallReason.OTHER);
        assertThat(centre.calls.open(aoki.insurer())).singleElement().matches(call -> call.staffNumber() == baba.number());
        assertThat(past(everything())).singleElement().satisfies(call -> {
            assertThat(call.staffNumber()).isEqualTo(aoki.number());
            assertThat(call.ending()).isEqualTo(Ending.BY_STAFF);
            assertThat(call.minutes()).isEqualTo(4);
        });
    }

    @Test
    void whatRanOutOfTimeIsOverToTheSecondThoughNobodyEndedIt() {
        start(aoki, CallReason.OTHER);
        centre.clock.forward(AssistanceSession.LENGTH.minusSeconds(1));
        assertThat(centre.calls.open(aoki.insurer())).hasSize(1);
        assertThat(past(everything())).isEmpty();
        centre.clock.forward(Duration.ofSeconds(1));
        assertThat(centre.calls.open(aoki.insurer())).isEmpty();
        assertThat(past(everything())).singleElement()
                .matches(call -> call.ending() == Ending.TIME && call.minutes() == 15);
    }

    @Test
    void anotherInsurersSupervisorFindsNone() {
        call(aoki, CallReason.RENEWAL, MINUTE);
        start(baba, CallReason.OTHER);
        var other = centre.supervisor(CallCentre.OTHERS).insurer();
        assertThat(centre.calls.open(other)).isEmpty();
        assertThat(centre.calls.past(other, everything())).isEmpty();
        assertThat(centre.calls.agents(other)).isEmpty();
        assertThat(centre.reports.of(other, CallPeriod.NINETY_DAYS).total()).isZero();
    }

    @Test
    void eachFilterLeavesWhatItNames() {
        call(aoki, CallReason.RENEWAL, Duration.ofMinutes(4));
        call(baba, CallReason.RENEWAL, Duration.ofMinutes(5));
        call(baba, CallReason.OTHER, Duration.ofMinutes(20));
        assertThat(past(with(CallPeriod.TODAY, baba.number(), null, CallLength.ANY))).hasSize(2);
        assertThat(past(with(CallPeriod.TODAY, null, CallReason.RENEWAL, CallLength.ANY))).hasSize(2);
        assertThat(past(with(CallPeriod.TODAY, baba.number(), CallReason.OTHER, CallLength.ANY))).hasSize(1);
        assertThat(past(with(CallPeriod.TODAY, null, null, CallLength.SHORT))).singleElement().matches(call -> call.minutes() == 4);
        assertThat(past(with(CallPeriod.TODAY, null, null, CallLength.ORDINARY))).singleElement().matches(call -> call.minutes() == 5);
        assertThat(past(with(CallPeriod.TODAY, null, null, CallLength.LONG))).singleElement().matches(call -> call.minutes() == 15);
        assertThat(centre.calls.agents(aoki.insurer())).containsExactly(aoki.number(), baba.number());
    }

    @Test
    void aDayBeginsAtMidnightInJapan() {
        call(aoki, CallReason.OTHER, MINUTE);
        centre.clock.forward(Duration.ofHours(14).minus(MINUTE).minusSeconds(1));
        assertThat(past(with(CallPeriod.TODAY, null, null, CallLength.ANY))).hasSize(1);
        centre.clock.forward(Duration.ofSeconds(1));
        assertThat(past(with(CallPeriod.TODAY, null, null, CallLength.ANY))).isEmpty();
        assertThat(past(with(CallPeriod.SEVEN_DAYS, null, null, CallLength.ANY))).hasSize(1);
    }

    @Test
    void whatWasUnmaskedStandsThereWithItsReason() {
        call(aoki, CallReason.OTHER, MINUTE);
        var session = start(aoki, CallReason.OTHER);
        centre.jdbc.sql("insert into unmasking values (?, 'NUMBER', 'TELL_CLINIC', ?)")
                .params(session, CallCentre.utc(centre.clock.instant())).update();
        centre.sessions.end(aoki, Ending.BY_STAFF);
        var unmasked = new CallFilter(CallPeriod.TODAY, null, null, CallLength.ANY, true);
        assertThat(past(unmasked)).singleElement().satisfies(call -> assertThat(call.unmaskings())
                .containsExactly(new Unmasking(MaskedField.NUMBER, UnmaskingReason.TELL_CLINIC)));
        assertThat(past(everything())).hasSize(2);
    }

    @Test
    void whatBecameOfAnEmergencyStandsBesideIt() {
        var session = centre.emergency(aoki, hanako);
        assertThat(centre.calls.open(aoki.insurer())).singleElement().matches(call -> call.emergency() == Emergency.State.WAITING);
        centre.secondKeys.objectTo(centre.supervisor(CallCentre.OURS), session);
        assertThat(past(everything())).singleElement().matches(call ->
                call.basis() == Basis.EMERGENCY && call.emergency() == Emergency.State.OBJECTED && call.ending() == Ending.OBJECTED);
    }

    @Test
    void theReportCountsEachCallOnceByReasonAndAnswer() {
        call(aoki, CallReason.RENEWAL, MINUTE);
        call(aoki, CallReason.RENEWAL, MINUTE);
        call(baba, CallReason.OTHER, MINUTE);
        centre.owner.sql("update assistance_session set answer = 'NOT_USABLE' where reason = 'OTHER'").update();
        var report = centre.reports.of(aoki.insurer(), CallPeriod.TODAY);
        assertThat(report.total()).isEqualTo(3);
        assertThat(report.of(CallReason.RENEWAL)).isEqualTo(2);
        assertThat(report.of(Answer.NOT_USABLE)).isEqualTo(1);
        assertThat(report.count(CallReason.OTHER, Answer.NOT_USABLE)).isEqualTo(1);
        assertThat(report.count(CallReason.RENEWAL, Answer.NOT_USABLE)).isZero();
    }

    private UUID start(Actor.Staff staff, CallReason reason) {
        return centre.sessions.start(staff, hanako, Basis.IDENTITY_CHECK, reason);
    }

    private void call(Actor.Staff staff, CallReason reason, Duration length) {
        start(staff, reason);
        centre.clock.forward(length);
        centre.sessions.end(staff, Ending.BY_STAFF);
    }

    private List<Call> past(CallFilter filter) {
        return centre.calls.past(aoki.insurer(), filter);
    }

    private static CallFilter everything() {
        return with(CallPeriod.NINETY_DAYS, null, null, CallLength.ANY);
    }

    private static CallFilter with(
            CallPeriod period, @Nullable Integer agent, @Nullable CallReason reason, CallLength length) {
        return new CallFilter(period, agent, reason, length, false);
    }
}
