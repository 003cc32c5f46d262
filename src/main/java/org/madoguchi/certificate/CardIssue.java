package org.madoguchi.certificate;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The issue of a card, from which the card's own expiry follows; all of them days in Japan.
 *
 * @param appliedOn 申請受付日, which decides the version of the rule
 * @param renewed whether it replaces a card that was in its renewal window
 * @param residenceExpires 在留期間満了日, null for who has none or is not bound by it
 */
public record CardIssue(
        LocalDate birthdate,
        LocalDate appliedOn,
        LocalDate issuedOn,
        boolean renewed,
        @Nullable LocalDate residenceExpires) {

    public LocalDate expiry() {
        var validity = Rules.CARD_VALIDITY.on(appliedOn).terms();
        var lastDay = validity.lastDay(new Birthday(birthdate), issuedOn, renewed);
        return residenceExpires != null && residenceExpires.isBefore(lastDay) ? residenceExpires : lastDay;
    }
}
