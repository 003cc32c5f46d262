package org.madoguchi.certificate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An expiry that was computed because nobody knows it: to be shown as estimated (推定), never to decide anything.
 *
 * @param endsWithResidence whether it is the end of the period of stay
 * @param reasons the rules that gave the expiry, in the order of their application
 */
public record Estimate(LocalDate expiry, boolean endsWithResidence, List<Reason> reasons) {

    static Estimate of(Issue issue) {
        var birthday = new Birthday(issue.birthdate());
        var validity = Rules.CERTIFICATE_VALIDITY.on(issue.issuedOn());
        var lastDay = validity.terms().lastDay(birthday, issue.issuedOn(), issue.isInRenewalWindow());
        var caps = caps(issue);
        var expiry = caps.values().stream().reduce(lastDay, (one, other) -> one.isBefore(other) ? one : other);

        var reasons = new ArrayList<Reason>();
        reasons.add(reason(lastDay, validity, birthAndIssues(issue)));
        if (birthday.isMovedIn(lastDay.getYear())) {
            reasons.add(reason(lastDay, Rules.LEAP_DAY_BIRTHDAY.on(issue.issuedOn()),
                    known(CertificateDay.BIRTHDATE, issue.birthdate())));
        }
        if (expiry.isBefore(lastDay)) {
            reasons.add(reason(expiry, Rules.EXPIRY_CAP.on(issue.issuedOn()), caps));
        }
        return new Estimate(expiry, expiry.equals(issue.residenceExpires()), List.copyOf(reasons));
    }

    public CertificateDates dates() {
        return CertificateDates.of(expiry, endsWithResidence);
    }

    private static Reason reason(LocalDate expiry, Rule<?> rule, Map<CertificateDay, LocalDate> inputs) {
        return new Reason(CertificateDay.CERTIFICATE_EXPIRY, expiry, rule, inputs);
    }

    private static Map<CertificateDay, LocalDate> birthAndIssues(Issue issue) {
        var inputs = known(CertificateDay.PREVIOUS_EXPIRY, issue.previousExpiry());
        inputs.put(CertificateDay.BIRTHDATE, issue.birthdate());
        inputs.put(CertificateDay.ISSUED_ON, issue.issuedOn());
        return inputs;
    }

    private static Map<CertificateDay, LocalDate> caps(Issue issue) {
        var caps = known(CertificateDay.CARD_EXPIRY, issue.cardExpires());
        caps.putAll(known(CertificateDay.RESIDENCE_EXPIRY, issue.residenceExpires()));
        return caps;
    }

    private static Map<CertificateDay, LocalDate> known(CertificateDay day, @Nullable LocalDate date) {
        var known = new EnumMap<CertificateDay, LocalDate>(CertificateDay.class);
        if (date != null) {
            known.put(day, date);
        }
        return known;
    }
}
