package org.madoguchi.bench;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.madoguchi.bench.Comparison.Round;
import org.madoguchi.certificate.CertificateDates;
import org.madoguchi.certificate.CertificateFacts;
import org.madoguchi.eligibility.Eligibility;
import org.madoguchi.eligibility.EligibilityConfirmation;
import org.madoguchi.enrollment.Enrollment;
import org.madoguchi.member.Source;
import org.madoguchi.member.Sourced;
import org.madoguchi.standing.Facts;
import org.madoguchi.standing.Standing;

/** All that is known of a card against its dates alone, on one thread, for members in every state. */
final class RulesBenchmark implements Measurement {

    private static final int MEMBERS = 1000;
    private static final int ROUNDS = 15;
    private static final int ROUNDS_TO_WARM_UP = 5;
    private static final Duration ROUND = Duration.ofMillis(300);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private final Random random = new Random(1);
    private final List<Facts> members = Stream.generate(this::member).limit(MEMBERS).toList();
    private long seen;

    @Override
    public List<Comparison> run() throws Exception {
        var rounds = new ArrayList<Round>();
        for (int round = 0; round < ROUNDS_TO_WARM_UP + ROUNDS; round++) {
            rounds.add(round());
        }
        return List.of(new Comparison("a member's standing", "the dates and stage of a certificate", Unit.PER_SECOND,
                rounds.subList(ROUNDS_TO_WARM_UP, rounds.size())));
    }

    private Round round() throws Exception {
        return new Round(
                Seconds.ofEach(ROUND, this::standings) / MEMBERS,
                Seconds.ofEach(ROUND, this::certificates) / MEMBERS);
    }

    private void standings() {
        for (var member : members) {
            seen += Standing.on(
                    TODAY, member.certificate(), member.enrollment(), member.eligibility(), member.confirmation())
                    .answer().ordinal();
        }
    }

    private void certificates() {
        for (var member : members) {
            seen += CertificateDates.of(member.certificate().expiry().value(), false).stageOn(TODAY).ordinal();
        }
    }

    private Facts member() {
        var expiry = TODAY.plusDays(random.nextInt(-200, 5 * 365));
        var lost = random.nextInt(20) == 0 ? TODAY.minusDays(20) : null;
        var issued = random.nextInt(10) == 0 ? TODAY.minusDays(30) : null;
        var states = Enrollment.State.values();
        return new Facts(
                new CertificateFacts(new Sourced<>(expiry, Source.INSURER, TODAY), null, null, null),
                new Enrollment(states[random.nextInt(states.length)], null),
                new Eligibility(LocalDate.of(2020, 4, 1), lost, null, null, null, null),
                new EligibilityConfirmation(issued, null));
    }
}
