package org.madoguchi.certificate;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** What a rule fixes: its numbers, and the day that follows from them. */
public sealed interface Terms {

    /** The numbers in the order in which the rule's explanation names them. */
    List<Integer> numbers();

    /**
     * How long a certificate or a card lives: until so many birthdays after the day of its issue.
     *
     * @param birthdaysIfRenewed the same where it follows one that was in its renewal window
     */
    record Lifetime(int birthdays, int birthdaysIfRenewed) implements Terms {

        LocalDate lastDay(Birthday birthday, LocalDate issuedOn, boolean renewed) {
            return birthday.nthAfter(issuedOn, renewed ? birthdaysIfRenewed : birthdays);
        }

        @Override
        public List<Integer> numbers() {
            return List.of(birthdays, birthdaysIfRenewed);
        }
    }

    /** @param adultAge the age on the day of issue from which the adult's lifetime applies */
    record LifetimeByAge(int adultAge, Lifetime adult, Lifetime minor) implements Terms {

        LocalDate lastDay(Birthday birthday, LocalDate issuedOn, boolean renewed) {
            var lifetime = birthday.ageOn(issuedOn) >= adultAge ? adult : minor;
            return lifetime.lastDay(birthday, issuedOn, renewed);
        }

        @Override
        public List<Integer> numbers() {
            return List.of(
                    adultAge, adult.birthdays, minor.birthdays, adult.birthdaysIfRenewed, minor.birthdaysIfRenewed);
        }
    }

    /** The same day so many months before, or the last day of that month where it has no such day. */
    record MonthsBefore(int months) implements Terms {

        LocalDate day(LocalDate expiry) {
            return expiry.minusMonths(months);
        }

        @Override
        public List<Integer> numbers() {
            return List.of(months);
        }
    }

    /** While less than so many months are left: from the day after the same day so many months before. */
    record WithinMonthsBefore(int months) implements Terms {

        LocalDate firstDay(LocalDate expiry) {
            return expiry.minusMonths(months).plusDays(1);
        }

        @Override
        public List<Integer> numbers() {
            return List.of(months);
        }
    }

    record BetweenMonthsBefore(MonthsBefore first, MonthsBefore last) implements Terms {

        @Override
        public List<Integer> numbers() {
            return List.of(first.months, last.months);
        }
    }

    /** So many whole months after the month of the expiry. */
    record WholeMonthsAfter(int months) implements Terms {

        LocalDate lastDay(LocalDate expiry) {
            return YearMonth.from(expiry).plusMonths(months).atEndOfMonth();
        }

        /** The first day of so many whole months, told from the month that follows them. */
        LocalDate firstDayBefore(YearMonth following) {
            return following.minusMonths(months).atDay(1);
        }

        @Override
        public List<Integer> numbers() {
            return List.of(months);
        }
    }

    /** A rule without a number. */
    record Plain() implements Terms {

        @Override
        public List<Integer> numbers() {
            return List.of();
        }
    }
}
