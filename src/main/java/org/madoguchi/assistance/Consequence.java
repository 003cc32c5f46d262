package org.madoguchi.assistance;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.madoguchi.standing.Answer;
import org.madoguchi.standing.Proof;
import org.madoguchi.standing.Sentence;
import org.madoguchi.standing.Service;
import org.madoguchi.standing.Service.Availability;
import org.madoguchi.standing.Standing;

/** What works and what does not, in sentences: at the reception, for the doctor, and outside the clinic. */
record Consequence(Standing standing) {

    Stream<Sentence> sentences() {
        return Stream.of(reception(), confirmation(), reader(), information(), online()).filter(Objects::nonNull);
    }

    /** Where this insurance is not in force, the card may well work with another, so nothing is said of it. */
    private Sentence reception() {
        return said("reception." + (isInForce() ? availability(Service.RECEPTION) : standing.answer()));
    }

    private @Nullable Sentence confirmation() {
        boolean helps = availability(Service.RECEPTION) != Availability.WORKS
                && standing.proofs().contains(Proof.ELIGIBILITY_CONFIRMATION);
        return helps ? said("confirmation") : null;
    }

    private @Nullable Sentence reader() {
        return switch (standing.cause()) {
            case RENEWAL_WINDOW, GRACE, GRACE_OVER -> said("reader." + standing.cause());
            case CERTIFICATE_VALID, NOT_ENROLLED, CANCELLED, CANCELLED_AFTER_EXPIRY, BLOCKED, EXPIRY_UNKNOWN,
                    ENROLLMENT_UNKNOWN, NOT_INSURED_YET, NO_LONGER_INSURED -> null;
        };
    }

    private @Nullable Sentence information() {
        return isInForce() ? said("information." + availability(Service.MEDICAL_INFORMATION)) : null;
    }

    /** マイナポータル, コンビニ交付 and e-Tax live and die with the certificate, so one sentence serves for the three. */
    private Sentence online() {
        return said("online." + availability(Service.MYNAPORTAL_SIGN_IN));
    }

    private boolean isInForce() {
        return standing.answer() != Answer.NO_ELIGIBILITY;
    }

    private Availability availability(Service service) {
        return Objects.requireNonNull(standing.services().get(service));
    }

    private static Sentence said(String key) {
        return new Sentence("assistance.script." + key, List.of());
    }
}
