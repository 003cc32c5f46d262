package org.madoguchi.retention;

import java.time.Period;
import java.util.List;

/** All that is not kept for ever. Sessions are not in it: Spring Session removes each within a minute of its end. */
final class Terms {

    private Terms() {}

    static List<Expiring> of(RetentionProperties terms) {
        return List.of(
                Expiring.rows("sign-ins", terms.signIns(), "sign_in", "id", "at < :before"),
                Expiring.byOwner("searches", terms.searches(), "forget_searches"),
                Expiring.byOwner("identity checks", terms.identityChecks(), "forget_identity_checks"),
                Expiring.byOwner("calls", terms.calls(), "forget_assistance_sessions"),
                Expiring.byOwner("postings", terms.postings(), "forget_postings"),
                Expiring.byOwner("documents", terms.documents(), "forget_issued_documents"),
                Expiring.rows("mails", terms.mails(), "outgoing_mail", "id", "queued_at < :before"),
                Expiring.rows("looks to tell", terms.mails(), "look_to_tell", "entry", """
                        not exists (select from access_entry where id = entry and at >= :before)
                        """),
                // A code holds for half an hour, and how many were sent is counted for a day.
                Expiring.rows("addresses without confirmation", Period.ofDays(1), "mail_confirmation", "member",
                        "first_sent_at <= :before and expires_at <= :now"),
                // Who was told once is not told again, in the 30 days before the age is reached.
                Expiring.rows("notes of mails on deciding alone", Period.ofYears(1), "own_consent_mail",
                        "dependent, recipient", "queued_at < :before"),
                Expiring.rows("missed attempts", terms.missedAttempts(), "missed_attempt", "what, who",
                        "last_miss_at < :before"),
                Expiring.rows("support codes", terms.missedAttempts(), "support_code", "member", "open_until < :before"));
    }
}
