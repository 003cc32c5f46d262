package org.madoguchi.assistance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.madoguchi.assistance.IssuedCode.State;
import org.madoguchi.member.InsurerNumber;
import org.madoguchi.member.MemberRef;
import org.madoguchi.register.Village;
import org.madoguchi.viewing.Actor;
import org.madoguchi.viewing.Misses;
import org.madoguchi.viewing.StaffRole;
import org.madoguchi.viewing.SteadyPace;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A member on the phone, an agent at the other end, and six digits. */
class SupportCodesTests {

    private static final String HERE = "06990014";
    private static final String ELSEWHERE = "06990030";

    private final Village village = new Village("2026-11-21T10:00:00");
    private final SupportCodeTrials trials = new SupportCodeTrials(village.jdbc, new Misses(village.jdbc, village), village);
    private final SupportCodes codes = new SupportCodes(village.jdbc, trials, new SteadyPace(), village);
    private final MemberRef member = somebody(HERE);
    private final Actor.Staff agent = staff(HERE, StaffRole.AGENT);
    private final Actor.Staff supervisor = staff(HERE, StaffRole.SUPERVISOR);

    @Test
    void anAgentFindsWhoeverReadsOutTheCode() {
        var code = codes.issue(member);
        assertThat(codes.redeem(code.groups().getFirst() + "-" + code.groups().getLast(), agent)).isEqualTo(redeemed());
    }

    @Test
    void whatIsNoCodeIsNeitherLookedForNorAMiss() {
        assertThat(codes.redeem("12345", agent)).isEqualTo(new Redemption.Unreadable());
        assertThat(trials.of(wrong(), agent)).isEqualTo(new Redemption.Missed(4));
    }

    /** Far more than any work behind it. */
    @Test
    void theTimeTellsNothing() {
        var code = codes.issue(member);
        assertThat(List.of(timeOf(wrong()), timeOf(code))).allSatisfy(time ->
                assertThat(time).isBetween(Duration.ofMillis(500), Duration.ofMillis(1500)));
    }

    @Test
    void aCodeWorksOnce() {
        var code = codes.issue(member);
        assertThat(trials.of(code, agent)).isEqualTo(redeemed());
        assertThat(trials.of(code, agent)).isInstanceOf(Redemption.Missed.class);
        assertThat(trials.of(code, supervisor)).isInstanceOf(Redemption.Missed.class);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-21T10:09:59, true", "2026-11-21T10:10:00, false"})
    void itWorksForTenMinutesAndNotASecondLonger(String moment, boolean works) {
        var code = codes.issue(member);
        village.itIs(moment);
        assertThat(trials.of(code, agent).equals(redeemed())).isEqualTo(works);
    }

    @Test
    void ofManyAtOnceOneGetsIt() throws Exception {
        var code = codes.issue(member);
        var attempts = IntStream.range(0, 8).mapToObj(n -> staff(HERE, StaffRole.AGENT))
                .map(each -> (Callable<Redemption>) () -> trials.of(code, each)).toList();
        assertThat(atOnce(attempts).stream().filter(redeemed()::equals)).hasSize(1);
    }

    @Test
    void aNewCodeTakesThePlaceOfTheOneBefore() {
        var first = codes.issue(member, Stream.of(new SupportCode("100001")));
        var second = codes.issue(member, Stream.of(new SupportCode("100002")));
        assertThat(trials.of(first, agent)).isInstanceOf(Redemption.Missed.class);
        assertThat(trials.of(second, agent)).isEqualTo(redeemed());
        assertThat(trials.of(codes.issue(member), agent)).isEqualTo(redeemed());
    }

    @Test
    void theStaffOfAnotherInsurerFindsNobody() {
        var code = codes.issue(member);
        assertThat(trials.of(code, staff(ELSEWHERE, StaffRole.SUPERVISOR))).isEqualTo(new Redemption.Missed(4));
        assertThat(trials.of(code, agent)).isEqualTo(redeemed());
    }

    @Test
    void noTwoMembersOfAnInsurerHaveTheSameCodeOpen() {
        var same = new SupportCode("200001");
        var other = new SupportCode("200002");
        codes.issue(member, Stream.of(same));
        assertThat(codes.issue(somebody(HERE), Stream.of(same, other))).isEqualTo(other);
        assertThat(codes.issue(somebody(ELSEWHERE), Stream.of(same, other))).isEqualTo(same);
        assertThat(codes.issue(member, Stream.of(same))).isEqualTo(same);
        village.itIs("2026-11-21T10:10:00");
        assertThat(codes.issue(somebody(HERE), Stream.of(same, other))).isEqualTo(same);
    }

    @Test
    void notEvenOfThoseWhoTakeOneAtTheSameMoment() throws Exception {
        var transactions = new TransactionTemplate(new JdbcTransactionManager(village.database()));
        var issues = IntStream.range(0, 8).mapToObj(n -> somebody(HERE))
                .map(each -> (Callable<SupportCode>) () -> transactions.execute(now -> codes.issue(each, someCodes()))).toList();
        assertThat(atOnce(issues).stream().distinct()).hasSize(8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"non_disclosure", "self_information_blocked"})
    void aRestrictedMembersCodeIsTheSupervisors(String flag) {
        village.restrict(member, flag, true);
        var code = codes.issue(member);
        assertThat(trials.of(code, agent)).isEqualTo(new Redemption.SupervisorOnly());
        assertThat(codes.newest(member).orElseThrow().state()).isEqualTo(State.OPEN);
        assertThat(trials.of(code, supervisor)).isEqualTo(redeemed());
        assertThat(trials.of(code, agent)).as("it was no miss").isEqualTo(new Redemption.Missed(4));
    }

    @Test
    void theSupervisorOfAnotherInsurerIsNotToldOfARestrictedMember() {
        village.restrict(member, "non_disclosure", true);
        var code = codes.issue(member);
        assertThat(trials.of(code, staff(ELSEWHERE, StaffRole.AGENT))).isEqualTo(new Redemption.Missed(4));
    }

    @Test
    void fiveMissesLockForTenMinutes() {
        IntStream.of(4, 3, 2, 1, 0).forEach(left ->
                assertThat(trials.of(wrong(), agent)).isEqualTo(new Redemption.Missed(left)));
        var code = codes.issue(member);
        assertThat(trials.of(code, agent)).isEqualTo(new Redemption.Missed(0));
        village.itIs("2026-11-21T10:09:59");
        assertThat(trials.of(code, agent)).isEqualTo(new Redemption.Missed(0));
        assertThat(trials.of(code, staff(HERE, StaffRole.AGENT))).as("somebody else").isEqualTo(redeemed());
        village.itIs("2026-11-21T10:10:00");
        assertThat(trials.of(codes.issue(member), agent)).isEqualTo(redeemed());
    }

    @Test
    void whatIsWithdrawnDoesNotWork() {
        var code = codes.issue(member);
        assertThat(codes.withdraw(somebody(HERE))).isFalse();
        assertThat(codes.withdraw(member)).isTrue();
        assertThat(codes.withdraw(member)).isFalse();
        assertThat(codes.newest(member)).isEmpty();
        assertThat(trials.of(code, agent)).isInstanceOf(Redemption.Missed.class);
    }

    @Test
    void whatIsUsedOrLapsedIsNotWithdrawn() {
        trials.of(codes.issue(member), agent);
        assertThat(codes.withdraw(member)).isFalse();
        codes.issue(member);
        village.itIs("2026-11-21T10:10:00");
        assertThat(codes.withdraw(member)).isFalse();
    }

    @Test
    void theMemberIsToldWhatBecameOfItForAnHour() {
        assertThat(codes.newest(member)).isEmpty();
        var code = codes.issue(member);
        assertThat(codes.newest(member)).contains(at(State.OPEN, "10:10:00"));
        village.itIs("2026-11-21T10:04:00");
        trials.of(code, agent);
        assertThat(codes.newest(member)).contains(at(State.USED, "10:04:00"));
        village.itIs("2026-11-21T11:03:59");
        assertThat(codes.newest(member)).isPresent();
        village.itIs("2026-11-21T11:04:00");
        assertThat(codes.newest(member)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"10:09:59, OPEN", "10:10:00, LAPSED", "11:09:59, LAPSED", "11:10:00,"})
    void aCodeThatNobodyTypedLapses(String time, State state) {
        codes.issue(member);
        village.itIs("2026-11-21T" + time);
        assertThat(codes.newest(member).map(IssuedCode::state).orElse(null)).isEqualTo(state);
    }

    @Test
    void theDigitsAreNotKept() {
        var code = codes.issue(member);
        var row = village.jdbc.sql("select support_code::text from support_code where member = ?")
                .param(member.value()).query(String.class).single();
        assertThat(row).contains(member.toString()).doesNotContain(code.digits());
    }

    private Redemption redeemed() {
        return new Redemption.Redeemed(member);
    }

    private IssuedCode at(State state, String time) {
        return new IssuedCode(state, Village.moment("2026-11-21T" + time));
    }

    private Duration timeOf(SupportCode code) {
        long start = System.nanoTime();
        codes.redeem(code.digits(), agent);
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /** That nobody has open. */
    private SupportCode wrong() {
        var code = codes.issue(member);
        codes.withdraw(member);
        return code;
    }

    private static Stream<SupportCode> someCodes() {
        return IntStream.range(300_000, 300_100).mapToObj(String::valueOf).map(SupportCode::new);
    }

    private MemberRef somebody(String insurer) {
        return village.member(insurer, LocalDate.parse("1951-04-23"));
    }

    private static Actor.Staff staff(String insurer, StaffRole role) {
        return new Actor.Staff(UUID.randomUUID(), 1001, InsurerNumber.of(insurer), Set.of(role));
    }

    private static <T> List<T> atOnce(List<Callable<T>> tasks) throws InterruptedException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(tasks).stream().map(Future::resultNow).filter(Objects::nonNull).toList();
        }
    }
}
