package org.madoguchi.certificate;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.madoguchi.certificate.Terms.BetweenMonthsBefore;
import org.madoguchi.certificate.Terms.Lifetime;
import org.madoguchi.certificate.Terms.LifetimeByAge;
import org.madoguchi.certificate.Terms.MonthsBefore;
import org.madoguchi.certificate.Terms.Plain;
import org.madoguchi.certificate.Terms.WholeMonthsAfter;
import org.madoguchi.certificate.Terms.WithinMonthsBefore;

/** Every rule in every version, and the only place of its numbers. */
public final class Rules {

    /** The first cards were handed out in January 2016. */
    static final LocalDate FIRST_CARDS = LocalDate.of(2016, 1, 1);
    /** オンライン資格確認 went into full operation: card readers at clinics. */
    private static final LocalDate FIRST_READERS = LocalDate.of(2021, 10, 20);
    /** Paper insurance cards ended; the card outlives its certificate as insurance card. */
    private static final LocalDate PAPER_CARDS_ENDED = LocalDate.of(2024, 12, 2);
    /** Adult age became 18; what counts for a card is the day its application was received (申請受付日). */
    private static final LocalDate ADULT_AT_18 = LocalDate.of(2022, 4, 1);

    private static final Lifetime ADULT_CARD = new Lifetime(10, 11);
    private static final Lifetime MINOR_CARD = new Lifetime(5, 6);

    static final RuleVersions<Lifetime> CERTIFICATE_VALIDITY = new RuleVersions<>(new Rule<>(
            RuleId.CERTIFICATE_VALIDITY, 1, RuleSource.HIGASHIMURAYAMA_CITY, false, FIRST_CARDS, null,
            new Lifetime(5, 6)));

    static final RuleVersions<LifetimeByAge> CARD_VALIDITY = new RuleVersions<>(
            new Rule<>(RuleId.CARD_VALIDITY, 1, RuleSource.KONOSU_CITY, false, FIRST_CARDS, ADULT_AT_18.minusDays(1),
                    new LifetimeByAge(20, ADULT_CARD, MINOR_CARD)),
            new Rule<>(RuleId.CARD_VALIDITY, 2, RuleSource.KONOSU_CITY, false, ADULT_AT_18, null,
                    new LifetimeByAge(18, ADULT_CARD, MINOR_CARD)));

    static final RuleVersions<Plain> EXPIRY_CAP = new RuleVersions<>(new Rule<>(
            RuleId.EXPIRY_CAP, 1, RuleSource.HIGASHIMURAYAMA_CITY, false, FIRST_CARDS, null, new Plain()));

    static final RuleVersions<Plain> LEAP_DAY_BIRTHDAY = new RuleVersions<>(new Rule<>(
            RuleId.LEAP_DAY_BIRTHDAY, 1, RuleSource.CARD_ORDER_AS_REPORTED, true, FIRST_CARDS, null, new Plain()));

    static final RuleVersions<WithinMonthsBefore> RENEWAL_WINDOW = new RuleVersions<>(new Rule<>(
            RuleId.RENEWAL_WINDOW, 1, RuleSource.YACHIYO_CITY, false, FIRST_CARDS, null, new WithinMonthsBefore(3)));

    static final RuleVersions<MonthsBefore> READER_ALERT = new RuleVersions<>(new Rule<>(
            RuleId.READER_ALERT, 1, RuleSource.MHLW_CIRCULAR, false, FIRST_READERS, null, new MonthsBefore(3)));

    static final RuleVersions<BetweenMonthsBefore> EXPIRY_NOTICE = new RuleVersions<>(new Rule<>(
            RuleId.EXPIRY_NOTICE, 1, RuleSource.MHLW_CIRCULAR, false, FIRST_CARDS, null,
            new BetweenMonthsBefore(new MonthsBefore(3), new MonthsBefore(2))));

    static final RuleVersions<Plain> FULL_USE = new RuleVersions<>(new Rule<>(
            RuleId.FULL_USE, 1, RuleSource.MHLW_CIRCULAR, false, FIRST_READERS, null, new Plain()));

    static final RuleVersions<WholeMonthsAfter> GRACE = new RuleVersions<>(new Rule<>(
            RuleId.GRACE, 1, RuleSource.MHLW_CIRCULAR, false, PAPER_CARDS_ENDED, null, new WholeMonthsAfter(3)));

    static final RuleVersions<Plain> FIRST_DAY_UNUSABLE = new RuleVersions<>(new Rule<>(
            RuleId.FIRST_DAY_UNUSABLE, 1, RuleSource.INSURER_MONTH_CHART, false, PAPER_CARDS_ENDED, null, new Plain()));

    private Rules() {}

    /** All rules in all versions, in the order in which a certificate's life meets them. */
    public static List<Rule<? extends Terms>> all() {
        return Stream.of(CERTIFICATE_VALIDITY, CARD_VALIDITY, EXPIRY_CAP, LEAP_DAY_BIRTHDAY, RENEWAL_WINDOW,
                        READER_ALERT, EXPIRY_NOTICE, FULL_USE, GRACE, FIRST_DAY_UNUSABLE)
                .<Rule<? extends Terms>>flatMap(versions -> versions.all().stream())
                .toList();
    }
}
