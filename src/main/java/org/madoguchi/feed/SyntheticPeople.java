package org.madoguchi.feed;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.madoguchi.member.InsurerNumber;

/** Makes the rows of a synthetic feed, one household after the other. */
final class SyntheticPeople {

    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("uuuuMM");

    /** The longest that anybody here has been insured. */
    private static final int DAYS_INSURED = 30 * 365;

    private static final int ADULT = 18;
    private static final int ELDERLY = 70;
    private static final int ONE_WHO_LEFT_IN = 300;
    private static final int ONE_NOT_DISCLOSED_IN = 1000;

    private final LocalDate asOf;
    private final InsurerNumber insurer;
    private final Random random;
    private final SyntheticNames names = new SyntheticNames();
    private int households;
    private int people;

    SyntheticPeople(LocalDate asOf, InsurerNumber insurer, Random random) {
        this.asOf = asOf;
        this.insurer = insurer;
        this.random = random;
    }

    /** @param ages of its people, the insured first */
    List<FeedRow> household(List<Integer> ages) {
        households++;
        // No place in Japan has a post number that starts with three zeros.
        var home = new Home(names.surname(random), address(), "000-%04d".formatted(random.nextInt(10_000)));
        return IntStream.range(0, ages.size()).mapToObj(n -> person(n, ages.get(n), home)).toList();
    }

    private record Home(SyntheticNames.Surname surname, String address, String postNumber) {}

    private FeedRow person(int branch, int age, Home home) {
        var row = new FeedRow(++people);
        row.put(FeedColumn.MEMBER_KEY, "P%08d".formatted(people));
        row.put(FeedColumn.INSURER_NUMBER, insurer.digits());
        row.put(FeedColumn.SYMBOL, "%d".formatted(100 + households % 50));
        row.put(FeedColumn.NUMBER, "%07d".formatted(households));
        row.put(FeedColumn.BRANCH_NUMBER, "%02d".formatted(branch));
        row.put(FeedColumn.FAMILY_CLASSIFICATION, branch == 0 ? "1" : "2");
        row.put(FeedColumn.POST_NUMBER, home.postNumber());
        row.put(FeedColumn.ADDRESS, home.address());
        putName(row, home.surname());
        var card = SyntheticCard.of(age, asOf, random);
        row.put(FeedColumn.BIRTHDATE, DAY.format(card.birthdate()));
        putEligibility(row, card.birthdate(), age);
        putCard(row, card, age, home.surname().latin());
        return row;
    }

    private void putName(FeedRow row, SyntheticNames.Surname surname) {
        var sex = Integer.toString(1 + random.nextInt(2));
        var name = names.name(surname, sex, random);
        row.put(FeedColumn.SEX, sex);
        row.put(FeedColumn.NAME, name.written());
        row.put(FeedColumn.NAME_KANA, name.kana());
    }

    private void putEligibility(FeedRow row, LocalDate birthdate, int age) {
        int daysOfLife = (int) (asOf.toEpochDay() - birthdate.toEpochDay());
        var acquired = asOf.minusDays(random.nextInt(Math.min(daysOfLife, DAYS_INSURED) + 1));
        put(row, FeedColumn.QUALIFIED_ON, acquired);
        put(row, FeedColumn.ISSUED_ON, acquired);
        if (random.nextInt(ONE_WHO_LEFT_IN) == 0) {
            put(row, FeedColumn.DISQUALIFIED_ON, dayBetween(acquired, asOf));
        }
        row.put(FeedColumn.COPAYMENT, age < 6 || age >= ELDERLY && random.nextInt(4) > 0 ? "020" : "030");
        if (age >= ELDERLY) {
            putElderly(row, birthdate);
        }
    }

    /** From the month after the 70th birthday (the same month for the first) to the end of July. */
    private void putElderly(FeedRow row, LocalDate birthdate) {
        var from = birthdate.plusYears(ELDERLY).minusDays(1).withDayOfMonth(1).plusMonths(1);
        var july = MonthDay.of(7, 31).atYear(asOf.getYear());
        var later = asOf.isAfter(from) ? asOf : from;
        put(row, FeedColumn.ELDERLY_FROM, from);
        put(row, FeedColumn.ELDERLY_TO, later.isAfter(july) ? july.plusYears(1) : july);
    }

    private void putCard(FeedRow row, SyntheticCard card, int age, boolean foreign) {
        var expiry = card.expiry();
        row.put(FeedColumn.CARD_ENROLLMENT, switch (card.kind()) {
            case NOT_ENROLLED, BLOCKED -> "0";
            case CANCELLED -> "2";
            default -> "1";
        });
        if (expiry != null) {
            put(row, FeedColumn.CERTIFICATE_EXPIRY, expiry);
            put(row, FeedColumn.CARD_EXPIRY, age >= ADULT && random.nextBoolean() ? expiry.plusYears(5) : expiry);
            if (foreign) {
                put(row, FeedColumn.RESIDENCE_EXPIRY, expiry);
            }
        }
        if (expiry != null && expiry.isBefore(asOf)) {
            var unusable = YearMonth.from(expiry).plusMonths(SyntheticCard.MONTHS_OF_GRACE + 1);
            row.put(FeedColumn.UNUSABLE_FROM, MONTH.format(unusable));
        }
        row.put(FeedColumn.SELF_INFORMATION_BLOCKED, card.kind() == SyntheticCard.Kind.BLOCKED ? "1" : "0");
        row.put(FeedColumn.NON_DISCLOSURE, random.nextInt(ONE_NOT_DISCLOSED_IN) == 0 ? "1" : "0");
        putConfirmation(row, card.kind());
    }

    /** Whoever has no card to show gets a 資格確認書. */
    private void putConfirmation(FeedRow row, SyntheticCard.Kind kind) {
        switch (kind) {
            case UNUSABLE, NOT_ENROLLED, CANCELLED, BLOCKED -> {
                var issued = dayBetween(Objects.requireNonNull(row.date(FeedColumn.QUALIFIED_ON)), asOf);
                put(row, FeedColumn.CONFIRMATION_ISSUED_ON, issued);
                put(row, FeedColumn.CONFIRMATION_VALID_TO, asOf.plusYears(1 + random.nextInt(4)));
            }
            default -> { }
        }
    }

    private String address() {
        return "%s%d-%d".formatted(names.town(random), 1 + random.nextInt(9), 1 + random.nextInt(40));
    }

    private LocalDate dayBetween(LocalDate from, LocalDate to) {
        return from.plusDays(random.nextInt((int) (to.toEpochDay() - from.toEpochDay()) + 1));
    }

    private static void put(FeedRow row, FeedColumn column, LocalDate day) {
        row.put(column, DAY.format(day));
    }
}
