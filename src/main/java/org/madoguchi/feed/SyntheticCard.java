package org.madoguchi.feed;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A synthetic person's birthdate, and how their card stands on the as-of date.
 *
 * @param expiry of the certificate; null where nobody knows it, and where the card is no insurance card
 */
record SyntheticCard(LocalDate birthdate, Kind kind, @Nullable LocalDate expiry) {

    enum Kind {
        IN_USE,
        GRACE,
        UNUSABLE,
        EXPIRY_UNKNOWN,
        NOT_ENROLLED,
        CANCELLED,
        BLOCKED
    }

    /** Of a thousand people. Assumed: only the spread of the expiry dates has a source. */
    private static final Weights KINDS = new Weights(800, 15, 15, 40, 120, 8, 2);

    /**
     * 電子証明書の更新必要件数 of the fiscal years from 2023 on (総務省, 全国・想定). Certificates last five years, so each
     * year comes again five years later.
     */
    private static final List<Long> RENEWALS = List.of(2_368_824L, 10_762_266L, 27_686_936L, 20_202_216L, 27_593_847L);

    private static final int FIRST_YEAR_OF_RENEWALS = 2023;

    /** A certificate lasts until the fifth birthday after its issue, so the youngest holder of an expired one is 5. */
    private static final int YEARS = 5;

    /** 有効期限満了日が属する月の末日から3か月間. */
    static final int MONTHS_OF_GRACE = 3;

    static SyntheticCard of(int age, LocalDate asOf, Random random) {
        var kind = Kind.values()[KINDS.draw(random)];
        var oldestInGrace = asOf.withDayOfMonth(1).minusMonths(MONTHS_OF_GRACE);
        if (kind == Kind.GRACE && age >= YEARS) {
            return expired(age, kind, dayBetween(oldestInGrace, asOf, random));
        }
        if (kind == Kind.UNUSABLE && age >= YEARS) {
            return expired(age, kind, dayBetween(oldestInGrace.minusMonths(6), oldestInGrace, random));
        }
        var birthdate = asOf.minusYears(age).minusDays(random.nextInt(365));
        return kind.ordinal() <= Kind.UNUSABLE.ordinal()
                ? new SyntheticCard(birthdate, Kind.IN_USE, expiry(birthdate, asOf, random))
                : new SyntheticCard(birthdate, kind, null);
    }

    static long renewals(LocalDate expiry) {
        int fiscalYear = expiry.minusMonths(3).getYear();
        return RENEWALS.get(Math.floorMod(fiscalYear - FIRST_YEAR_OF_RENEWALS, RENEWALS.size()));
    }

    private static SyntheticCard expired(int age, Kind kind, LocalDate expiry) {
        return new SyntheticCard(expiry.minusYears(age), kind, expiry);
    }

    /** One of the coming five birthdays, that of a year with many renewals more often. */
    private static LocalDate expiry(LocalDate birthdate, LocalDate asOf, Random random) {
        var birthdays = IntStream.rangeClosed(0, YEARS)
                .mapToObj(n -> MonthDay.from(birthdate).atYear(asOf.getYear() + n))
                .filter(day -> day.isAfter(asOf) && !day.isAfter(asOf.plusYears(YEARS)))
                .filter(day -> day.getYear() - birthdate.getYear() >= YEARS)
                .toList();
        var weights = new Weights(birthdays.stream().mapToLong(SyntheticCard::renewals).toArray());
        return birthdays.get(weights.draw(random));
    }

    /** From the first day on, before the last. */
    private static LocalDate dayBetween(LocalDate from, LocalDate before, Random random) {
        return from.plusDays(random.nextInt((int) (before.toEpochDay() - from.toEpochDay())));
    }
}
