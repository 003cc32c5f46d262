package org.madoguchi.standing;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.madoguchi.eligibility.Eligibility;

/**
 * Chooses the sentences that tell a standing to its reader.
 *
 * @param today the day on which they are read, null where nobody knows it
 */
record Telling(Standing standing, @Nullable LocalDate today) {

    Sentence headline() {
        return standing.cause() == Cause.NO_LONGER_INSURED && standing.on().equals(today)
                ? new Sentence(answer() + ".ended.today", standing.on(), standing.facts().eligibility().lostOn())
                : new Sentence(answer() + day(), standing.on());
    }

    Sentence inShort() {
        return new Sentence(answer() + ".short");
    }

    private String answer() {
        return "standing.answer." + standing.answer() + (worksByConfirmationOnly() ? ".confirmation" : "");
    }

    List<Sentence> explanation() {
        return Stream.concat(reasons().stream(), Stream.of(standing.nextStep().line())).toList();
    }

    List<Sentence> reasons() {
        return Stream.of(Stream.of(cause()), left(), ends()).flatMap(sentences -> sentences).toList();
    }

    private Sentence cause() {
        var key = "standing.cause." + standing.cause();
        var facts = standing.facts();
        return switch (standing.cause()) {
            case CERTIFICATE_VALID, RENEWAL_WINDOW -> new Sentence(key, facts.expiry().orElseThrow());
            case GRACE -> sinceExpiry(key, facts.firstDayUnusable().orElseThrow().minusDays(1));
            case GRACE_OVER -> sinceExpiry(key, facts.firstDayUnusable().orElseThrow());
            case NOT_INSURED_YET -> new Sentence(key, facts.eligibility().acquiredOn());
            case NO_LONGER_INSURED -> lastInsuredDay(key);
            case NOT_ENROLLED, CANCELLED, CANCELLED_AFTER_EXPIRY, BLOCKED, EXPIRY_UNKNOWN, ENROLLMENT_UNKNOWN ->
                new Sentence(key);
        };
    }

    /** The national data may end a card whose expiry is unknown to us, or later than its month. */
    private Sentence sinceExpiry(String key, LocalDate turningDay) {
        return standing.facts().expiry()
                .filter(expiry -> expiry.isBefore(standing.on()))
                .map(expiry -> new Sentence(key, expiry, turningDay))
                .orElseGet(() -> new Sentence(key + ".undated", null, turningDay));
    }

    private Sentence lastInsuredDay(String key) {
        var eligibility = standing.facts().eligibility();
        var lostOn = Objects.requireNonNull(eligibility.lostOn());
        return eligibility.lostUnsaid()
                ? new Sentence(key + ".undated", null, lostOn)
                : new Sentence(key, lostOn.minusDays(1), lostOn);
    }

    private Stream<Sentence> left() {
        return switch (standing.answer()) {
            case USABLE_RENEW_SOON, ELIGIBILITY_ONLY ->
                Stream.of(new Sentence("standing.left." + standing.stage() + day(), standing.daysLeftInStage()));
            case USABLE, NOT_USABLE, NOT_ENROLLED, NO_ELIGIBILITY, UNKNOWN -> Stream.empty();
        };
    }

    /** Insurance in force of which the last day is known already. */
    private Stream<Sentence> ends() {
        var eligibility = standing.facts().eligibility();
        return Stream.ofNullable(eligibility.lostOn())
                .filter(lostOn -> eligibility.on(standing.on()) == Eligibility.State.IN_FORCE)
                .map(lostOn -> new Sentence("standing.ends", lostOn.minusDays(1)));
    }

    private boolean worksByConfirmationOnly() {
        return switch (standing.answer()) {
            case NOT_USABLE, NOT_ENROLLED, UNKNOWN -> standing.proofs().contains(Proof.ELIGIBILITY_CONFIRMATION);
            case USABLE, USABLE_RENEW_SOON, ELIGIBILITY_ONLY, NO_ELIGIBILITY -> false;
        };
    }

    private String day() {
        return standing.on().equals(today) ? ".today" : ".day";
    }
}
