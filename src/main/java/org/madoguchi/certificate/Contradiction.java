package org.madoguchi.certificate;

import static java.util.Objects.requireNonNullElse;

import java.time.LocalDate;
import java.util.function.Predicate;
import org.madoguchi.certificate.Issue.Event;

/** What cannot be in the issue of a certificate, and the day that a reader should look at again. */
public enum Contradiction {
    ISSUED_BEFORE_BIRTH(CertificateDay.ISSUED_ON, issue -> issue.issuedOn().isBefore(issue.birthdate())),
    ISSUED_BEFORE_FIRST_CARDS(CertificateDay.ISSUED_ON, issue -> issue.issuedOn().isBefore(Rules.FIRST_CARDS)),
    INITIAL_WITH_PREVIOUS(CertificateDay.PREVIOUS_EXPIRY,
            issue -> issue.event() == Event.INITIAL && issue.previousExpiry() != null),
    RENEWAL_WITHOUT_PREVIOUS(CertificateDay.PREVIOUS_EXPIRY,
            issue -> issue.event() == Event.RENEWAL && issue.previousExpiry() == null),
    RENEWAL_AFTER_EXPIRY(CertificateDay.ISSUED_ON, issue -> issue.event() == Event.RENEWAL
            && issue.issuedOn().isAfter(requireNonNullElse(issue.previousExpiry(), LocalDate.MAX))),
    /** No source says whether the fifth or the sixth birthday counts then. */
    ISSUED_ON_PREVIOUS_EXPIRY(CertificateDay.ISSUED_ON, issue -> issue.issuedOn().equals(issue.previousExpiry())),
    CARD_EXPIRED_BEFORE_ISSUE(CertificateDay.CARD_EXPIRY,
            issue -> requireNonNullElse(issue.cardExpires(), LocalDate.MAX).isBefore(issue.issuedOn())),
    RESIDENCE_ENDED_BEFORE_ISSUE(CertificateDay.RESIDENCE_EXPIRY,
            issue -> requireNonNullElse(issue.residenceExpires(), LocalDate.MAX).isBefore(issue.issuedOn()));

    private final CertificateDay day;
    private final Predicate<Issue> found;

    Contradiction(CertificateDay day, Predicate<Issue> found) {
        this.day = day;
        this.found = found;
    }

    public CertificateDay day() {
        return day;
    }

    boolean isIn(Issue issue) {
        return found.test(issue);
    }
}
