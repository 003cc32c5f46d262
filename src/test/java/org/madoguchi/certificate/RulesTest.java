package org.madoguchi.certificate;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.madoguchi.certificate.Issue.Event;

class RulesTest {

    private static final LocalDate BORN = LocalDate.of(1985, 11, 14);
    private static final LocalDate PREVIOUS = LocalDate.of(2025, 11, 14);

    @Test
    void everyRuleIsInTheRegistryAndItsVersionsFollowOneAnotherWithoutGap() {
        var versions = Rules.all().stream().collect(groupingBy(Rule::id));

        assertThat(versions.keySet()).isEqualTo(EnumSet.allOf(RuleId.class));
        versions.values().forEach(rules -> {
            for (int n = 0; n < rules.size(); n++) {
                assertThat(rules.get(n).version()).isEqualTo(n + 1);
                var nextDay = n + 1 < rules.size() ? rules.get(n + 1).validFrom().minusDays(1) : null;
                assertThat(rules.get(n).validTo()).isEqualTo(nextDay);
            }
        });
    }

    @Test
    void anAdultsCardBeganAt20ForApplicationsBeforeApril2022AndAt18Since() {
        var eighteenAtIssue = LocalDate.of(2003, 6, 1);
        var issued = LocalDate.of(2022, 4, 12);

        var old = new CardIssue(eighteenAtIssue, LocalDate.of(2022, 3, 31), issued, false, null);
        var current = new CardIssue(eighteenAtIssue, LocalDate.of(2022, 4, 1), issued, false, null);

        assertThat(old.expiry()).isEqualTo("2026-06-01");
        assertThat(current.expiry()).isEqualTo("2031-06-01");
    }

    @Test
    void aRenewedCardLivesOneBirthdayMore() {
        var issued = LocalDate.of(2026, 10, 1);

        assertThat(new CardIssue(BORN, issued, issued, true, null).expiry()).isEqualTo("2036-11-14");
        assertThat(new CardIssue(BORN.plusYears(31), issued, issued, true, null).expiry()).isEqualTo("2031-11-14");
    }

    @Test
    void aReissueInTheWindowIsARenewalWhateverTheCounterCalledIt() {
        var day = LocalDate.of(2025, 10, 1);

        assertThat(issue(day, Event.REISSUE, PREVIOUS).estimate().expiry())
                .isEqualTo(issue(day, Event.RENEWAL, PREVIOUS).estimate().expiry())
                .isEqualTo("2030-11-14");
        assertThat(issue(day, Event.REISSUE, null).estimate().expiry()).isEqualTo("2029-11-14");
    }

    @Test
    void everyDateTellsItsRuleAndItsInputs() {
        var reasons = CertificateDates.of(PREVIOUS, false).reasons();

        assertThat(reasons).extracting(Reason::day).containsExactly(
                CertificateDay.WINDOW_OPENS_ON, CertificateDay.READER_ALERT_FROM, CertificateDay.NOTICE_FROM,
                CertificateDay.NOTICE_TO, CertificateDay.LAST_DAY_FULL_USE, CertificateDay.GRACE_FROM,
                CertificateDay.LAST_DAY_GRACE, CertificateDay.FIRST_DAY_UNUSABLE);
        var grace = reasons.get(6);
        assertThat(grace.date()).isEqualTo("2026-02-28");
        assertThat(grace.rule().id()).isEqualTo(RuleId.GRACE);
        assertThat(grace.rule().source()).isEqualTo(RuleSource.MHLW_CIRCULAR);
        assertThat(grace.rule().validFrom()).isEqualTo("2024-12-02");
        assertThat(grace.rule().terms().numbers()).containsExactly(3);
        assertThat(grace.inputs()).isEqualTo(Map.of(CertificateDay.CERTIFICATE_EXPIRY, PREVIOUS));
    }

    @Test
    void whereNoNoticeIsSentNothingIsSaidOfIt() {
        assertThat(CertificateDates.of(PREVIOUS, true).reasons()).extracting(Reason::day)
                .doesNotContain(CertificateDay.NOTICE_FROM, CertificateDay.NOTICE_TO);
    }

    @Test
    void anEstimateTellsTheBirthdayTheLeapDayAndTheCap() {
        var cardExpires = LocalDate.of(2026, 12, 31);
        var estimate = new Issue(LocalDate.of(1996, 2, 29), LocalDate.of(2022, 3, 10), Event.INITIAL, null,
                cardExpires, null).estimate();

        assertThat(estimate.expiry()).isEqualTo(cardExpires);
        assertThat(estimate.reasons()).extracting(reason -> reason.rule().id())
                .containsExactly(RuleId.CERTIFICATE_VALIDITY, RuleId.LEAP_DAY_BIRTHDAY, RuleId.EXPIRY_CAP);
        assertThat(estimate.reasons()).extracting(Reason::date).containsExactly(
                LocalDate.of(2027, 2, 28), LocalDate.of(2027, 2, 28), cardExpires);
        assertThat(estimate.reasons().get(1).rule().assumed()).isTrue();
        assertThat(estimate.reasons().getLast().inputs()).isEqualTo(Map.of(CertificateDay.CARD_EXPIRY, cardExpires));
    }

    @Test
    void onlyTheLeapDayIsAnAssumption() {
        assertThat(Rules.all().stream().filter(Rule::assumed).map(Rule::id).collect(Collectors.toSet()))
                .containsExactly(RuleId.LEAP_DAY_BIRTHDAY);
    }

    @Test
    void whatCannotHaveHappenedIsNamed() {
        assertContradiction(Contradiction.ISSUED_BEFORE_BIRTH,
                new Issue(LocalDate.of(2026, 1, 2), LocalDate.of(2026, 1, 1), Event.INITIAL, null, null, null));
        assertContradiction(Contradiction.ISSUED_BEFORE_FIRST_CARDS,
                issue(LocalDate.of(2015, 12, 31), Event.INITIAL, null));
        assertContradiction(Contradiction.INITIAL_WITH_PREVIOUS,
                issue(LocalDate.of(2025, 10, 1), Event.INITIAL, PREVIOUS));
        assertContradiction(Contradiction.RENEWAL_WITHOUT_PREVIOUS,
                issue(LocalDate.of(2025, 10, 1), Event.RENEWAL, null));
        assertContradiction(Contradiction.RENEWAL_AFTER_EXPIRY, issue(PREVIOUS.plusDays(1), Event.RENEWAL, PREVIOUS));
        assertContradiction(Contradiction.ISSUED_ON_PREVIOUS_EXPIRY, issue(PREVIOUS, Event.RENEWAL, PREVIOUS));
        assertContradiction(Contradiction.CARD_EXPIRED_BEFORE_ISSUE,
                new Issue(BORN, PREVIOUS, Event.INITIAL, null, PREVIOUS.minusDays(1), null));
        assertContradiction(Contradiction.RESIDENCE_ENDED_BEFORE_ISSUE,
                new Issue(BORN, PREVIOUS, Event.INITIAL, null, null, PREVIOUS.minusDays(1)));
    }

    private static void assertContradiction(Contradiction contradiction, Issue issue) {
        assertThat(issue.contradictions()).containsExactly(contradiction);
        assertThatIllegalStateException().isThrownBy(issue::estimate).withMessageContaining(contradiction.name());
    }

    private static Issue issue(LocalDate issuedOn, Event event, @Nullable LocalDate previousExpiry) {
        return new Issue(BORN, issuedOn, event, previousExpiry, null, null);
    }
}
