package org.madoguchi.certificate;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The days that follow from the expiry of a certificate; all of them days in Japan, each counted whole.
 * Where the grace was not yet in force on the expiry, its days are arithmetic only and {@link #stageOn} knows no GRACE.
 *
 * @param noticeFrom from when the expiry notice (有効期限通知書) is sent, null where none is
 * @param noticeTo until when it is sent, null where none is
 */
public record CertificateDates(
        LocalDate certificateExpiry,
        LocalDate windowOpensOn,
        LocalDate readerAlertFrom,
        @Nullable LocalDate noticeFrom,
        @Nullable LocalDate noticeTo,
        LocalDate lastDayFullUse,
        LocalDate graceFrom,
        LocalDate lastDayGrace,
        LocalDate firstDayUnusable) {

    /** @param endsWithResidence whether the expiry is the end of the period of stay: then no expiry notice is sent */
    public static CertificateDates of(LocalDate expiry, boolean endsWithResidence) {
        var notice = Rules.EXPIRY_NOTICE.on(expiry).terms();
        var lastDayGrace = Rules.GRACE.on(expiry).terms().lastDay(expiry);
        return new CertificateDates(
                expiry,
                Rules.RENEWAL_WINDOW.on(expiry).terms().firstDay(expiry),
                Rules.READER_ALERT.on(expiry).terms().day(expiry),
                endsWithResidence ? null : notice.first().day(expiry),
                endsWithResidence ? null : notice.last().day(expiry),
                expiry,
                expiry.plusDays(1),
                lastDayGrace,
                lastDayGrace.plusDays(1));
    }

    /** Never UNKNOWN. */
    public Stage stageOn(LocalDate day) {
        if (day.isBefore(windowOpensOn)) {
            return Stage.NORMAL;
        }
        if (!day.isAfter(lastDayFullUse)) {
            return Stage.RENEWABLE;
        }
        return day.isAfter(lastDayGrace) || !hasGrace() ? Stage.UNUSABLE : Stage.GRACE;
    }

    /**
     * Whole days left: in NORMAL until the renewal window opens, in RENEWABLE and GRACE those after the day itself,
     * so that the last day of a stage has 0 left; in UNUSABLE always 0.
     */
    public long daysLeftInStage(LocalDate day) {
        return switch (stageOn(day)) {
            case NORMAL -> DAYS.between(day, windowOpensOn);
            case RENEWABLE -> DAYS.between(day, lastDayFullUse);
            case GRACE -> DAYS.between(day, lastDayGrace);
            case UNUSABLE, UNKNOWN -> 0;
        };
    }

    /** Of each day but the expiry itself, the rule that gave it and its inputs. */
    public List<Reason> reasons() {
        var reasons = new ArrayList<Reason>();
        reasons.add(reason(CertificateDay.WINDOW_OPENS_ON, windowOpensOn, Rules.RENEWAL_WINDOW));
        reasons.add(reason(CertificateDay.READER_ALERT_FROM, readerAlertFrom, Rules.READER_ALERT));
        if (noticeFrom != null && noticeTo != null) {
            reasons.add(reason(CertificateDay.NOTICE_FROM, noticeFrom, Rules.EXPIRY_NOTICE));
            reasons.add(reason(CertificateDay.NOTICE_TO, noticeTo, Rules.EXPIRY_NOTICE));
        }
        reasons.add(reason(CertificateDay.LAST_DAY_FULL_USE, lastDayFullUse, Rules.FULL_USE));
        reasons.add(reason(CertificateDay.GRACE_FROM, graceFrom, Rules.GRACE));
        reasons.add(reason(CertificateDay.LAST_DAY_GRACE, lastDayGrace, Rules.GRACE));
        reasons.add(new Reason(CertificateDay.FIRST_DAY_UNUSABLE, firstDayUnusable,
                Rules.FIRST_DAY_UNUSABLE.on(certificateExpiry), Map.of(CertificateDay.LAST_DAY_GRACE, lastDayGrace)));
        return List.copyOf(reasons);
    }

    private Reason reason(CertificateDay day, LocalDate date, RuleVersions<?> rule) {
        return new Reason(day, date, rule.on(certificateExpiry),
                Map.of(CertificateDay.CERTIFICATE_EXPIRY, certificateExpiry));
    }

    private boolean hasGrace() {
        return Rules.GRACE.on(certificateExpiry).isInForceOn(certificateExpiry);
    }
}
