package org.madoguchi.certificate;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.madoguchi.member.Sourced;

/**
 * What is known of the certificate in a member's card; null is not known.
 *
 * @param expiry the last day of the authentication certificate (利用者証明用電子証明書の有効期限)
 * @param unusableFrom the month from which the card no longer works as insurance card, as the national data says
 * @param cardExpiry the last day of the card itself
 * @param residenceExpiry 在留期間満了日
 */
public record CertificateFacts(
        @Nullable Sourced<LocalDate> expiry,
        @Nullable YearMonth unusableFrom,
        @Nullable LocalDate cardExpiry,
        @Nullable LocalDate residenceExpiry) {

    /** Whether the period of stay ends the certificate: then no expiry notice is sent (練馬区, 金沢市). */
    public boolean endsWithResidence() {
        return lastDay().filter(day -> day.equals(residenceExpiry)).isPresent();
    }

    /** Empty where the expiry is not known. */
    public Optional<CertificateDates> dates() {
        return lastDay().map(day -> CertificateDates.of(day, endsWithResidence()));
    }

    /** As {@link CertificateDates#reasons}, and of the expiry where card or stay end it; empty if it is not known. */
    public List<Reason> reasons() {
        var ofDates = dates().map(CertificateDates::reasons).orElse(List.of()).stream();
        return Stream.concat(lastDay().flatMap(this::cap).stream(), ofDates).toList();
    }

    private Optional<Reason> cap(LocalDate lastDay) {
        if (expiry == null || expiry.value().equals(lastDay)) {
            return Optional.empty();
        }
        var cap = lastDay.equals(residenceExpiry) ? CertificateDay.RESIDENCE_EXPIRY : CertificateDay.CARD_EXPIRY;
        return Optional.of(new Reason(
                CertificateDay.CERTIFICATE_EXPIRY, lastDay, Rules.EXPIRY_CAP.on(lastDay), Map.of(cap, lastDay)));
    }

    /** A certificate ends with its card and with the period of stay (EXPIRY_CAP), whatever its own expiry says. */
    private Optional<LocalDate> lastDay() {
        return expiry == null
                ? Optional.empty()
                : Stream.of(expiry.value(), cardExpiry, residenceExpiry)
                        .filter(Objects::nonNull)
                        .min(LocalDate::compareTo);
    }

    /** The national data's month wins over the expiry: from its first day the card is UNUSABLE. */
    public Stage stageOn(LocalDate day) {
        if (unusableFrom != null && !day.isBefore(unusableFrom.atDay(1))) {
            return Stage.UNUSABLE;
        }
        return dates().map(dates -> dates.stageOn(day)).orElseGet(() -> stageByMonth(day));
    }

    /** What the card reader says; empty where the stage is UNKNOWN. The alert begins with the reader's own date. */
    public Optional<ReaderScreen> readerOn(LocalDate day) {
        return switch (stageOn(day)) {
            case NORMAL -> Optional.of(alerts(day) ? ReaderScreen.RENEWABLE : ReaderScreen.NO_NOTICE);
            case RENEWABLE -> Optional.of(ReaderScreen.RENEWABLE);
            case GRACE -> Optional.of(ReaderScreen.GRACE);
            case UNUSABLE -> Optional.of(ReaderScreen.UNUSABLE);
            case UNKNOWN -> Optional.empty();
        };
    }

    private boolean alerts(LocalDate day) {
        return dates().filter(dates -> !day.isBefore(dates.readerAlertFrom())).isPresent();
    }

    /** As {@link CertificateDates#daysLeftInStage}; null where the stage is UNKNOWN. */
    public @Nullable Long daysLeftInStage(LocalDate day) {
        return switch (stageOn(day)) {
            case NORMAL, RENEWABLE, GRACE -> Math.min(daysLeftByExpiry(day), daysLeftByMonth(day));
            case UNUSABLE -> 0L;
            case UNKNOWN -> null;
        };
    }

    /** Every day on which the stage may change: by the expiry, and by the national data's month. */
    public SortedSet<LocalDate> turningDays() {
        var days = new TreeSet<LocalDate>();
        dates().ifPresent(dates ->
                days.addAll(List.of(dates.windowOpensOn(), dates.graceFrom(), dates.firstDayUnusable())));
        if (unusableFrom != null) {
            days.add(firstDayOfGraceByMonth(unusableFrom));
            days.add(unusableFrom.atDay(1));
        }
        return days;
    }

    /** The month alone tells the grace before it, and nothing of the days before the grace. */
    private Stage stageByMonth(LocalDate day) {
        if (unusableFrom == null) {
            return Stage.UNKNOWN;
        }
        return day.isBefore(firstDayOfGraceByMonth(unusableFrom)) ? Stage.UNKNOWN : Stage.GRACE;
    }

    private static LocalDate firstDayOfGraceByMonth(YearMonth unusableFrom) {
        return Rules.GRACE.on(unusableFrom.atDay(1)).terms().firstDayBefore(unusableFrom);
    }

    private long daysLeftByExpiry(LocalDate day) {
        return dates().map(dates -> dates.daysLeftInStage(day)).orElse(Long.MAX_VALUE);
    }

    private long daysLeftByMonth(LocalDate day) {
        return unusableFrom == null ? Long.MAX_VALUE : DAYS.between(day, unusableFrom.atDay(1)) - 1;
    }
}
