package org.madoguchi.assistance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.madoguchi.viewing.Actor;

class UnusualUseTests {

    private final CallCentre centre = new CallCentre();
    private final SearchNotes searches = new SearchNotes(centre.jdbc, centre.clock);
    private final UnusualUse unusual = new UnusualUse(centre.jdbc, centre.clock, 30, 10);
    private final Actor.Staff aoki = centre.agent(CallCentre.OURS);
    private final Instant morning = centre.clock.instant();

    @Test
    void thirtySearchesInAnHourAreUsualAndOneMoreIsNot() {
        search(30, 1, Duration.ofMinutes(1));
        assertThat(unusual.searching(aoki.insurer(), morning)).isEmpty();
        search(1, 1, Duration.ZERO);
        assertThat(unusual.searching(aoki.insurer(), morning)).singleElement().satisfies(found -> {
            assertThat(found.staffNumber()).isEqualTo(aoki.number());
            assertThat(found.searches()).isEqualTo(31);
            assertThat(found.vain()).isZero();
        });
    }

    @Test
    void tenThatFoundNobodyAreUsualAndOneMoreIsNot() {
        search(10, 0, Duration.ofMinutes(2));
        assertThat(unusual.searching(aoki.insurer(), morning)).isEmpty();
        search(1, 0, Duration.ZERO);
        assertThat(unusual.searching(aoki.insurer(), morning)).singleElement().matches(found -> found.vain() == 11);
    }

    @Test
    void threeTimesAsManyStopTheSearchUntilTheHourIsOver() {
        search(29, 0, Duration.ofMinutes(1));
        assertThat(unusual.stops(aoki)).isFalse();
        search(1, 0, Duration.ofMinutes(1));
        assertThat(unusual.stops(aoki)).isTrue();
        assertThat(unusual.stops(centre.agent(CallCentre.OURS))).isFalse();
        centre.clock.forward(Duration.ofMinutes(30));
        assertThat(unusual.stops(aoki)).isFalse();
    }

    @Test
    void theSameSearchesOverALongMorningAreUsual() {
        search(60, 1, Duration.ofMinutes(3));
        search(20, 0, Duration.ofMinutes(7));
        assertThat(unusual.searching(aoki.insurer(), morning)).isEmpty();
    }

    @Test
    void anHourThatSpansTwoClockHoursCountsToo() {
        centre.clock.forward(Duration.ofMinutes(45));
        search(31, 1, Duration.ofMinutes(1));
        assertThat(unusual.searching(aoki.insurer(), morning)).hasSize(1);
    }

    @Test
    void oneAgentsSearchesAreNotAnothersAndAnotherInsurersAreNotShown() {
        search(20, 1, Duration.ZERO);
        var baba = centre.agent(CallCentre.OURS);
        for (int i = 0; i < 20; i++) {
            searches.note(baba, "NUMBER", 1);
        }
        assertThat(unusual.searching(aoki.insurer(), morning)).isEmpty();
        search(20, 1, Duration.ZERO);
        assertThat(unusual.searching(centre.agent(CallCentre.OTHERS).insurer(), morning)).isEmpty();
        assertThat(unusual.searching(aoki.insurer(), morning.plusSeconds(1))).isEmpty();
        assertThat(unusual.searching(aoki.insurer(), morning)).hasSize(1);
    }

    @Test
    void failedChecksAreCountedByAgentAndPassedOnesAreNot() {
        var hanako = centre.member(CallCentre.OURS, false);
        for (var state : new String[] {"FAILED", "FAILED", "PASSED", "OPEN"}) {
            centre.jdbc.sql("insert into identity_check (staff, member, opened_at, state) values (?, ?, ?, ?)")
                    .params(aoki.id(), hanako.value(), CallCentre.utc(centre.clock.instant()), state).update();
        }
        assertThat(unusual.failedChecks(aoki.insurer(), morning))
                .containsExactly(new UnusualUse.FailedChecks(aoki.number(), 2));
        assertThat(unusual.failedChecks(aoki.insurer(), morning.plusSeconds(1))).isEmpty();
        assertThat(unusual.failedChecks(centre.agent(CallCentre.OTHERS).insurer(), morning)).isEmpty();
    }

    private void search(int times, int found, Duration every) {
        for (int i = 0; i < times; i++) {
            searches.note(aoki, "NUMBER", found);
            centre.clock.forward(every);
        }
    }
}
