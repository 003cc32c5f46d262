package org.madoguchi.certificate;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The issue of a certificate, from which its expiry can be estimated where nobody knows it; all of them days in Japan.
 *
 * @param issuedOn 発行日: the day the card was made, for a later certificate the day at the counter
 * @param previousExpiry the last day of the certificate that it replaces, null where there was none or it is not known
 * @param cardExpires the last day of the card as it was on the day of issue, null where not known
 * @param residenceExpires 在留期間満了日 as it was on the day of issue, null for who has none
 */
public record Issue(
        LocalDate birthdate,
        LocalDate issuedOn,
        Event event,
        @Nullable LocalDate previousExpiry,
        @Nullable LocalDate cardExpires,
        @Nullable LocalDate residenceExpires) {

    public enum Event {
        INITIAL,
        /** 更新, before the expiry. */
        RENEWAL,
        /** 再発行, after the expiry or because the certificate was revoked. */
        REISSUE
    }

    /** Empty where the issue can have happened. */
    public List<Contradiction> contradictions() {
        return Stream.of(Contradiction.values()).filter(contradiction -> contradiction.isIn(this)).toList();
    }

    /** @throws IllegalStateException where the issue contradicts itself */
    public Estimate estimate() {
        if (!contradictions().isEmpty()) {
            throw new IllegalStateException("The issue of a certificate contradicts itself: " + contradictions());
        }
        return Estimate.of(this);
    }

    /** Whether it replaces a certificate that was in its renewal window, whatever the counter called it. */
    boolean isInRenewalWindow() {
        return previousExpiry != null
                && issuedOn.isBefore(previousExpiry)
                && !issuedOn.isBefore(Rules.RENEWAL_WINDOW.on(previousExpiry).terms().firstDay(previousExpiry));
    }
}
