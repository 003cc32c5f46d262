package org.madoguchi.standing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.madoguchi.certificate.CertificateFacts;
import org.madoguchi.eligibility.Eligibility;
import org.madoguchi.eligibility.EligibilityConfirmation;
import org.madoguchi.enrollment.Enrollment;
import org.madoguchi.member.Source;
import org.madoguchi.member.Sourced;

/** Somebody insured and enrolled, whose card gets the dates that a test is about. */
final class Somebody {

    private static final LocalDate JOINED = LocalDate.of(2020, 4, 1);

    private Somebody() {}

    /** Somebody who is in that case on that day. */
    static Standing in(Situation situation, LocalDate day) {
        var certificate = switch (situation.stage()) {
            case NORMAL -> expiring(day.plusYears(1));
            case RENEWABLE -> expiring(day.plusDays(34));
            case GRACE -> expiring(day.minusDays(52));
            case UNUSABLE -> expiring(day.minusYears(1));
            case UNKNOWN -> expiring(null);
        };
        var eligibility = switch (situation.eligibility()) {
            case IN_FORCE -> insured(JOINED, null);
            case NOT_YET -> insured(day.plusDays(10), null);
            case ENDED -> insured(JOINED, day.minusDays(20));
        };
        var confirmation = switch (situation.confirmation()) {
            case NONE -> new EligibilityConfirmation(null, null);
            case VALID -> new EligibilityConfirmation(day.minusDays(30), null);
            case EXPIRED -> new EligibilityConfirmation(day.minusYears(2), day.minusDays(1));
        };
        return Standing.on(day, certificate, new Enrollment(situation.enrollment(), null), eligibility, confirmation);
    }

    /** Somebody enrolled and insured with this certificate. */
    static Standing with(CertificateFacts certificate, LocalDate day) {
        return Standing.on(day, certificate, new Enrollment(Enrollment.State.ENROLLED, null), insured(JOINED, null),
                new EligibilityConfirmation(null, null));
    }

    /** Somebody as above, whose insurance is known to end. */
    static Standing leaving(LocalDate lostOn, CertificateFacts certificate, LocalDate day) {
        return Standing.on(day, certificate, new Enrollment(Enrollment.State.ENROLLED, null), insured(JOINED, lostOn),
                new EligibilityConfirmation(null, null));
    }

    /** Somebody as above, whom the insurer's record of that day no longer has. */
    static Standing missing(LocalDate from, CertificateFacts certificate, LocalDate day) {
        return Standing.on(day, certificate, new Enrollment(Enrollment.State.ENROLLED, null),
                new Eligibility(JOINED, from, null, null, null, null, true), new EligibilityConfirmation(null, null));
    }

    static CertificateFacts expiring(@Nullable LocalDate expiry) {
        return expiring(expiry, null, null);
    }

    static CertificateFacts expiring(
            @Nullable LocalDate expiry, @Nullable LocalDate cardExpiry, @Nullable LocalDate residenceExpiry) {
        var sourced = expiry == null ? null : new Sourced<>(expiry, Source.INSURER, LocalDate.of(2026, 10, 31));
        return new CertificateFacts(sourced, null, cardExpiry, residenceExpiry);
    }

    static Eligibility insured(LocalDate acquiredOn, @Nullable LocalDate lostOn) {
        return new Eligibility(acquiredOn, lostOn, null, null, null, null);
    }
}
