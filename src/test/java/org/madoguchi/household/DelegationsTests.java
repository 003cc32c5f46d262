package org.madoguchi.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.madoguchi.member.MemberRef;
import org.madoguchi.register.Village;
import org.madoguchi.viewing.Aspect;
import org.madoguchi.viewing.Capacity;
import org.madoguchi.viewing.Grant;
import org.madoguchi.viewing.Misses;

/** A mother at one insurer and her daughter at another, from the offer to the end. */
class DelegationsTests {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-21");
    private static final DelegationTerms A_YEAR_OF_EVERYTHING =
            new DelegationTerms(Set.of(DelegationScope.values()), TODAY, LocalDate.parse("2027-11-20"));

    private final Village village = new Village("2026-11-21T10:00:00");
    private final MemberRef mother = village.member("06990030", LocalDate.parse("1951-12-11"));
    private final MemberRef daughter = village.member("06990014", LocalDate.parse("1990-10-12"));
    private final Delegations delegations = new Delegations(village.jdbc, new Principals(village.jdbc), village);
    private final DelegationCodes codes =
            new DelegationCodes(village.jdbc, new Misses(village.jdbc, village), village);
    private final HeldDelegations held = new HeldDelegations(village.jdbc, village);
    private final DelegationReach reach = new DelegationReach(held);

    @Test
    void onlyAnAcceptedOneIsInReach() {
        var code = offered(A_YEAR_OF_EVERYTHING, CodeKind.CODE);
        assertThat(reached()).isEmpty();
        assertThat(codes.type(daughter, code)).isTrue();
        assertThat(reached()).isEmpty();
        assertThat(held.accept(daughter, only().id())).isPresent();
        assertThat(reached().orElseThrow().capacity()).isEqualTo(Capacity.DELEGATE);
        assertThat(reach.subjectsOf(daughter)).containsExactly(mother);
        assertThat(reach.of(mother, daughter)).isEmpty();
    }

    @Test
    void onlyWhatWasGrantedIsInReach() {
        accepted(new DelegationTerms(Set.of(DelegationScope.STANDING), TODAY, TODAY));
        assertThat(reached().orElseThrow().aspects())
                .containsExactlyInAnyOrder(Aspect.STANDING, Aspect.STANDING_LINE, Aspect.CERTIFICATE, Aspect.RENEWAL_LETTER);
        accepted(new DelegationTerms(Set.of(DelegationScope.DOCUMENTS), TODAY, TODAY));
        assertThat(reached().orElseThrow().aspects())
                .contains(Aspect.CERTIFICATE, Aspect.ELIGIBILITY, Aspect.ELIGIBILITY_INFORMATION, Aspect.DOCUMENTS)
                .as("the counter's page shows both").contains(Aspect.RECEPTION)
                .doesNotContain(Aspect.DELEGATIONS, Aspect.HISTORY, Aspect.SIGN_INS);
    }

    @ParameterizedTest
    @CsvSource({"CODE, 2026-11-21T10:14:59, true", "CODE, 2026-11-21T10:15:00, false",
        "LETTER, 2026-12-05T09:59:59, true", "LETTER, 2026-12-05T10:00:00, false"})
    void aCodeWorksForItsTimeAndNotASecondLonger(CodeKind kind, String moment, boolean works) {
        var code = offered(A_YEAR_OF_EVERYTHING, kind);
        village.itIs(moment);
        assertThat(codes.type(daughter, code)).isEqualTo(works);
    }

    @Test
    void aCodeWorksOnce() {
        var code = offered(A_YEAR_OF_EVERYTHING, CodeKind.CODE);
        assertThat(codes.type(daughter, code)).isTrue();
        assertThat(codes.type(stranger(), code)).isFalse();
        assertThat(codes.type(daughter, code)).isFalse();
    }

    @Test
    void ofManyAtOnceOneGetsIt() throws Exception {
        var code = offered(A_YEAR_OF_EVERYTHING, CodeKind.CODE);
        var attempts = IntStream.range(0, 8).mapToObj(n -> stranger())
                .map(somebody -> (Callable<Boolean>) () -> codes.type(somebody, code)).toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(threads.invokeAll(attempts).stream().filter(DelegationsTests::result)).hasSize(1);
        }
    }

    @Test
    void nobodyTakesTheirOwnCode() {
        var code = offered(A_YEAR_OF_EVERYTHING, CodeKind.CODE);
        assertThat(codes.type(mother, code)).isFalse();
        assertThat(codes.type(daughter, code)).isTrue();
    }

    @Test
    void whatWasTypedCanBeAcceptedForFifteenMinutes() {
        codes.type(daughter, offered(A_YEAR_OF_EVERYTHING, CodeKind.CODE));
        village.itIs("2026-11-21T10:15:00");
        assertThat(held.shownTo(daughter)).isEmpty();
        assertThat(held.accept(daughter, only().id())).isEmpty();
        assertThat(only().stateAt(village.instant())).isEqualTo(DelegationState.LAPSED);
    }

    @Test
    void onlyWhoeverTypedTheCodeAnswers() {
        codes.type(daughter, offered(A_YEAR_OF_EVERYTHING, CodeKind.CODE));
        assertThat(held.accept(stranger(), only().id())).isEmpty();
        assertThat(held.decline(stranger(), only().id())).isEmpty();
        assertThat(held.decline(daughter, only().id())).isPresent();
        assertThat(held.accept(daughter, only().id())).isEmpty();
    }

    @Test
    void acceptingTwiceIsAcceptingOnce() {
        accepted(A_YEAR_OF_EVERYTHING);
        assertThat(held.accept(daughter, only().id())).isPresent();
        assertThat(held.accept(stranger(), only().id())).isEmpty();
        delegations.end(mother, only().id());
        assertThat(held.accept(daughter, only().id())).isEmpty();
    }

    @Test
    void anOfferIsTakenBackUntilItIsAccepted() {
        var code = offered(A_YEAR_OF_EVERYTHING, CodeKind.CODE);
        assertThat(delegations.takeBack(stranger(), only().id())).isFalse();
        assertThat(delegations.takeBack(mother, only().id())).isTrue();
        assertThat(codes.type(daughter, code)).isFalse();

        accepted(A_YEAR_OF_EVERYTHING);
        assertThat(delegations.takeBack(mother, newest().id())).isFalse();
        assertThat(reached()).isPresent();
    }

    @Test
    void whatWasTakenBackAfterTypingIsNotAccepted() {
        codes.type(daughter, offered(A_YEAR_OF_EVERYTHING, CodeKind.CODE));
        delegations.takeBack(mother, only().id());
        assertThat(held.shownTo(daughter)).isEmpty();
        assertThat(held.accept(daughter, only().id())).isEmpty();
    }

    @Test
    void eitherSideEndsItAtOnce() {
        accepted(A_YEAR_OF_EVERYTHING);
        assertThat(delegations.end(stranger(), only().id())).isFalse();
        assertThat(held.end(stranger(), only().id())).isFalse();
        assertThat(delegations.end(mother, only().id())).isTrue();
        assertThat(reached()).isEmpty();
        assertThat(held.heldBy(daughter)).isEmpty();
        assertThat(held.end(daughter, only().id())).isFalse();

        accepted(A_YEAR_OF_EVERYTHING);
        assertThat(held.end(daughter, newest().id())).isTrue();
        assertThat(reached()).isEmpty();
        assertThat(newest().stateAt(village.instant())).isEqualTo(DelegationState.ENDED_BY_DELEGATE);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-23T23:59:59, false", "2026-11-24T00:00:00, true", "2026-11-25T23:59:59, true",
        "2026-11-26T00:00:00, false"})
    void itHoldsFromTheFirstDayToTheLastInJapan(String moment, boolean holds) {
        accepted(new DelegationTerms(
                Set.of(DelegationScope.STANDING), LocalDate.parse("2026-11-24"), LocalDate.parse("2026-11-25")));
        village.itIs(moment);
        assertThat(reached().isPresent()).isEqualTo(holds);
        assertThat(only().stateAt(village.instant()) == DelegationState.OVER).isEqualTo(moment.startsWith("2026-11-26"));
    }

    @ParameterizedTest
    @CsvSource({"2026-11-21, 2027-11-20", "2027-03-01, 2028-02-29", "2028-03-01, 2029-02-28", "2028-02-29, 2029-02-28",
        "2027-01-01, 2027-12-31"})
    void itLastsAYearAtMost(LocalDate from, LocalDate last) {
        assertThat(DelegationTerms.lastDayOfAYear(from)).isEqualTo(last);
        new DelegationTerms(Set.of(DelegationScope.STANDING), from, last);
        assertThatIllegalArgumentException().isThrownBy(() ->
                new DelegationTerms(Set.of(DelegationScope.STANDING), from, last.plusDays(1)));
        assertThatIllegalArgumentException().isThrownBy(() ->
                new DelegationTerms(Set.of(DelegationScope.STANDING), from, from.minusDays(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> new DelegationTerms(Set.of(), from, last));
    }

    @Test
    void noneBeginsInThePast() {
        village.itIs("2026-11-22T00:00:00");
        assertThat(delegations.offer(UUID.randomUUID(), mother, A_YEAR_OF_EVERYTHING, CodeKind.CODE)).isEmpty();
    }

    @Test
    void aFormThatIsSentTwiceOffersOnce() {
        var id = UUID.randomUUID();
        assertThat(delegations.offer(id, mother, A_YEAR_OF_EVERYTHING, CodeKind.CODE)).isPresent();
        assertThat(delegations.offer(id, mother, A_YEAR_OF_EVERYTHING, CodeKind.CODE)).isEmpty();
        assertThat(delegations.of(mother)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"2027-10-20T23:59:59, false", "2027-10-21T00:00:00, true", "2027-11-20T23:59:59, true",
        "2027-11-21T00:00:00, false"})
    void theLastThirtyDaysAreTheTimeToExtend(String moment, boolean asked) {
        accepted(A_YEAR_OF_EVERYTHING);
        village.itIs(moment);
        assertThat(delegations.extend(stranger(), only().id())).isFalse();
        assertThat(delegations.extend(mother, only().id())).isEqualTo(asked);
        var year = DelegationTerms.lastDayOfAYear(LocalDate.parse(moment.substring(0, 10)));
        assertThat(only().to()).isEqualTo(asked ? year : LocalDate.parse("2027-11-20"));
    }

    /** 14 until the evening before the birthday ends, in Japan. */
    @Test
    void whoeverIsTooYoungToDecideNamesNobody() {
        var child = village.member("06990014", LocalDate.parse("2011-11-22"));
        assertThat(delegations.offer(UUID.randomUUID(), child, A_YEAR_OF_EVERYTHING, CodeKind.CODE)).isEmpty();
        village.itIs("2026-11-22T00:00:00");
        var terms = new DelegationTerms(Set.of(DelegationScope.STANDING), TODAY.plusDays(1), TODAY.plusDays(2));
        assertThat(delegations.offer(UUID.randomUUID(), child, terms, CodeKind.CODE)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"non_disclosure", "self_information_blocked"})
    void aRestrictionOfThePrincipalSuspendsIt(String flag) {
        accepted(A_YEAR_OF_EVERYTHING);
        village.restrict(mother, flag, true);
        assertThat(reached()).isEmpty();
        assertThat(reach.subjectsOf(daughter)).isEmpty();
        assertThat(held.heldBy(daughter)).isEmpty();
        assertThat(delegations.offer(UUID.randomUUID(), mother, A_YEAR_OF_EVERYTHING, CodeKind.CODE)).isEmpty();
        village.restrict(mother, flag, false);
        assertThat(reached()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"non_disclosure", "self_information_blocked"})
    void aRestrictionOfTheDelegateLeavesNoTraceOnThePrincipalsPage(String flag) {
        accepted(A_YEAR_OF_EVERYTHING);
        var another = offered(A_YEAR_OF_EVERYTHING, CodeKind.CODE);
        village.restrict(daughter, flag, true);
        assertThat(reached()).isEmpty();
        assertThat(delegations.of(mother)).hasSize(1).allMatch(each -> each.delegate() == null);
        assertThat(codes.type(daughter, another)).isFalse();
    }

    @Test
    void aRestrictionThatArrivesAfterTypingLeavesNothingToAccept() {
        codes.type(daughter, offered(A_YEAR_OF_EVERYTHING, CodeKind.CODE));
        var id = only().id();
        village.restrict(mother, "non_disclosure", true);
        assertThat(held.shownTo(daughter)).isEmpty();
        assertThat(held.accept(daughter, id)).isEmpty();
    }

    @Test
    void fiveWrongCodesLockForADay() {
        var code = offered(A_YEAR_OF_EVERYTHING, CodeKind.LETTER);
        IntStream.range(0, 5).forEach(n -> assertThat(codes.type(daughter, wrong())).isFalse());
        assertThat(codes.attemptsLeft(daughter)).isZero();
        assertThat(codes.type(daughter, code)).isFalse();
        assertThat(codes.attemptsLeft(stranger())).isEqualTo(5);
        village.itIs("2026-11-22T09:59:59");
        assertThat(codes.type(daughter, code)).isFalse();
        village.itIs("2026-11-22T10:00:00");
        assertThat(codes.type(daughter, code)).isTrue();
    }

    @Test
    void theCodeItselfIsNotKept() {
        var code = offered(A_YEAR_OF_EVERYTHING, CodeKind.LETTER);
        assertThat(village.jdbc.sql("select delegation::text from delegation where principal = ?")
                .param(mother.value()).query(String.class).single())
                .doesNotContain(code.letters());
        codes.type(daughter, code);
        assertThat(village.jdbc.sql("select code_hash is null from delegation where principal = ?")
                .param(mother.value()).query(Boolean.class).single()).isTrue();
    }

    private Optional<Grant> reached() {
        return reach.of(daughter, mother);
    }

    private MemberRef stranger() {
        return village.member("06990014", LocalDate.parse("1980-01-01"));
    }

    private DelegationCode offered(DelegationTerms terms, CodeKind kind) {
        return delegations.offer(UUID.randomUUID(), mother, terms, kind).orElseThrow();
    }

    private void accepted(DelegationTerms terms) {
        assertThat(codes.type(daughter, offered(terms, CodeKind.CODE))).isTrue();
        assertThat(held.accept(daughter, held.shownTo(daughter).getFirst().id())).isPresent();
    }

    private Delegation only() {
        var all = delegations.of(mother);
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    /** Of those that are not at their end by a word of the mother. */
    private Delegation newest() {
        return delegations.of(mother).stream()
                .filter(each -> !Set.of(DelegationState.WITHDRAWN, DelegationState.ENDED_BY_PRINCIPAL).contains(each.kept()))
                .findFirst().orElseThrow();
    }

    private static DelegationCode wrong() {
        return DelegationCode.random(CodeKind.CODE);
    }

    private static boolean result(Future<Boolean> attempt) {
        return attempt.resultNow();
    }
}
