package org.madoguchi.standing;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.stream.Stream;
import org.madoguchi.certificate.CertificateFacts;

/** Somebody in each of the 225 cases, and in each way that a particular card turns the next step or its sentences. */
public final class EveryStanding {

    private EveryStanding() {}

    /** On that day, and about the end of 2026 where the counters close. */
    public static Stream<Standing> on(LocalDate day) {
        var expiry = LocalDate.of(2026, 12, 31);
        return Stream.concat(inEveryCase(day), Stream.of(
                Somebody.with(Somebody.expiring(expiry), expiry),
                Somebody.with(Somebody.expiring(expiry), day),
                Somebody.leaving(expiry, Somebody.expiring(expiry), day),
                Somebody.missing(day.minusDays(21), Somebody.expiring(expiry), day),
                Somebody.with(Somebody.expiring(expiry, expiry, null), day),
                Somebody.with(Somebody.expiring(expiry, expiry, expiry), day),
                Somebody.with(Somebody.expiring(expiry, expiry, expiry), expiry),
                Somebody.with(new CertificateFacts(null, YearMonth.of(2027, 1), null, null), day),
                Somebody.with(new CertificateFacts(null, YearMonth.of(2026, 11), null, null), day)));
    }

    /** In each of the 225 cases alone. */
    public static Stream<Standing> inEveryCase(LocalDate day) {
        return Situation.all().map(situation -> Somebody.in(situation, day));
    }
}
