package org.madoguchi.standing;

import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.madoguchi.certificate.CertificateDates;
import org.madoguchi.certificate.CertificateFacts;
import org.madoguchi.eligibility.Eligibility;
import org.madoguchi.eligibility.EligibilityConfirmation;
import org.madoguchi.enrollment.Enrollment;

/** What a standing is made from, whatever the day. */
public record Facts(
        CertificateFacts certificate,
        Enrollment enrollment,
        Eligibility eligibility,
        EligibilityConfirmation confirmation) {

    Situation on(LocalDate day) {
        return new Situation(enrollment.state(), certificate.stageOn(day), eligibility.on(day), confirmation.on(day));
    }

    /** The last day of full use, empty where the expiry is not known. */
    Optional<LocalDate> expiry() {
        return certificate.dates().map(CertificateDates::lastDayFullUse);
    }

    /** The first day without use as insurance card: by the rule, or by the national data where that is earlier. */
    Optional<LocalDate> firstDayUnusable() {
        var byRule = certificate.dates().map(CertificateDates::firstDayUnusable);
        var byData = Optional.ofNullable(certificate.unusableFrom()).map(month -> month.atDay(1));
        return Stream.of(byRule, byData).flatMap(Optional::stream).min(LocalDate::compareTo);
    }

    /** Every day on which the standing may change if nothing is done. */
    SortedSet<LocalDate> turningDays() {
        var days = new TreeSet<>(certificate.turningDays());
        days.add(eligibility.acquiredOn());
        Optional.ofNullable(eligibility.lostOn()).ifPresent(days::add);
        Optional.ofNullable(confirmation.issuedOn()).ifPresent(days::add);
        Optional.ofNullable(confirmation.validTo()).map(lastDay -> lastDay.plusDays(1)).ifPresent(days::add);
        return days;
    }

    /** Whether the card itself ends with its certificate or has ended: a new certificate alone does not help. */
    boolean needNewCardOn(LocalDate day) {
        var cardExpiry = certificate.cardExpiry();
        return cardExpiry != null && (cardExpiry.isBefore(day) || endsNotAfterCertificate(cardExpiry));
    }

    private boolean endsNotAfterCertificate(LocalDate cardExpiry) {
        return expiry().filter(expiry -> !cardExpiry.isAfter(expiry)).isPresent();
    }
}
