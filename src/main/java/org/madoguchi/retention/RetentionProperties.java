package org.madoguchi.retention;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import org.madoguchi.terminal.CannotStart;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long what is kept, such as {@code 90d} or {@code 3y}.
 *
 * @param signIns where and when members signed in
 * @param searches of the call centre
 * @param identityChecks of callers, passed or missed
 * @param calls assisted sessions, with what was unmasked in them and their emergencies
 * @param postings that were sent or withdrawn
 * @param documents that carry a check number
 * @param mails that could not be sent, and looks that could not be told
 * @param missedAttempts at codes, and the members' used or expired support codes
 */
@ConfigurationProperties("madoguchi.retention")
public record RetentionProperties(
        @DefaultValue("90d") Period signIns,
        @DefaultValue("1y") Period searches,
        @DefaultValue("1y") Period identityChecks,
        @DefaultValue("3y") Period calls,
        @DefaultValue("3y") Period postings,
        @DefaultValue("5y") Period documents,
        @DefaultValue("30d") Period mails,
        @DefaultValue("30d") Period missedAttempts) {

    /** Below it the database keeps the rows all the same: see V20__retention.sql. */
    private static final Period STAFF = Period.ofDays(180);
    private static final Period DOCUMENTS = Period.ofYears(2);

    public RetentionProperties {
        atLeast(Period.ofDays(1), "sign-ins", signIns);
        atLeast(STAFF, "searches", searches);
        atLeast(STAFF, "identity-checks", identityChecks);
        atLeast(STAFF, "calls", calls);
        atLeast(STAFF, "postings", postings);
        atLeast(DOCUMENTS, "documents", documents);
        // The outbox tries for three days, and the longest lock is one.
        atLeast(Period.ofDays(4), "mails", mails);
        atLeast(Period.ofDays(2), "missed-attempts", missedAttempts);
    }

    /** For the page that tells the member. */
    public long signInDays() {
        return ChronoUnit.DAYS.between(LocalDate.EPOCH, LocalDate.EPOCH.plus(signIns));
    }

    private static void atLeast(Period shortest, String name, Period term) {
        if (LocalDate.EPOCH.plus(term).isBefore(LocalDate.EPOCH.plus(shortest))) {
            throw new CannotStart("madoguchi.retention." + name + " is " + term + ", and may not be shorter than " + shortest);
        }
    }
}
