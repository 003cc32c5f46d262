package org.madoguchi.feed;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.madoguchi.member.IndividualNumber;
import org.madoguchi.member.InsurerNumber;
import org.madoguchi.register.RegisteredMember;

/** How the values of a column are written in a feed. */
@FunctionalInterface
interface FeedForm {

    /** The first day that Japan counted by the Gregorian calendar (明治5年太政官布告第337号). */
    LocalDate FIRST_DAY = LocalDate.of(1873, 1, 1);

    /** A 99991231 that stands for "never" is no date to show to a member. */
    LocalDate LAST_DAY = LocalDate.of(2200, 12, 31);

    /** Why a value that is not empty can't stand there; null where it can. */
    @Nullable FeedReason refuses(String value);

    /** The same value as PostgreSQL reads it. */
    default String stored(String value) {
        return value;
    }

    FeedForm TEXT = value -> {
        if (IndividualNumber.appearsIn(value)) {
            return FeedReason.INDIVIDUAL_NUMBER;
        }
        if (value.length() > RegisteredMember.LONGEST_TEXT) {
            return FeedReason.TOO_LONG;
        }
        return value.chars().anyMatch(FeedForm::unprintable) ? FeedReason.CONTROL_CHARACTER : null;
    };

    FeedForm DATE = value -> refuses(date(value), FeedReason.NOT_A_DATE);

    FeedForm MONTH = new FeedForm() {
        @Override
        public @Nullable FeedReason refuses(String value) {
            return FeedForm.refuses(value.length() == 6 ? date(stored(value)) : null, FeedReason.NOT_A_MONTH);
        }

        @Override
        public String stored(String value) {
            return value + "01";
        }
    };

    FeedForm BRANCH = value -> value.length() == 2 && digits(value) ? null : FeedReason.NOT_A_BRANCH;

    FeedForm INSURER = value -> {
        try {
            InsurerNumber.of(value);
            return null;
        } catch (IllegalArgumentException wrong) {
            return FeedReason.NOT_AN_INSURER_NUMBER;
        }
    };

    static FeedForm oneOf(String... codes) {
        var known = Set.of(codes);
        return value -> known.contains(value) ? null : FeedReason.NOT_A_CODE;
    }

    /** Reads {@code YYYYMMDD} and {@code YYYY-MM-DD}; null for anything else and for days that do not exist. */
    static @Nullable LocalDate date(String value) {
        var compact = value.length() == 10 && value.charAt(4) == '-' && value.charAt(7) == '-'
                ? value.substring(0, 4) + value.substring(5, 7) + value.substring(8)
                : value;
        if (compact.length() != 8 || !digits(compact)) {
            return null;
        }
        int year = Integer.parseInt(compact, 0, 4, 10);
        int month = Integer.parseInt(compact, 4, 6, 10);
        int day = Integer.parseInt(compact, 6, 8, 10);
        var exists = year > 0 && month >= 1 && month <= 12 && YearMonth.of(year, month).isValidDay(day);
        return exists ? LocalDate.of(year, month, day) : null;
    }

    private static @Nullable FeedReason refuses(@Nullable LocalDate date, FeedReason otherwise) {
        if (date == null) {
            return otherwise;
        }
        return date.isBefore(FIRST_DAY) || date.isAfter(LAST_DAY) ? FeedReason.DATE_OUT_OF_RANGE : null;
    }

    private static boolean digits(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) < '0' || value.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static boolean unprintable(int c) {
        return Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r';
    }
}
