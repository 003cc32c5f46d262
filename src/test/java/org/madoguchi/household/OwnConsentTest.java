package org.madoguchi.household;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnConsentTest {

    /** An age is reached as the day before the birthday ends; a birthday that the year lacks is not waited for beyond February. */
    @ParameterizedTest
    @CsvSource({
        "2011-11-21, 15, 2026-11-21",
        "2012-02-28, 15, 2027-02-28",
        "2012-02-29, 15, 2027-03-01",
        "2012-02-29, 16, 2028-02-29",
        "2012-03-01, 15, 2027-03-01",
        "2011-04-01, 15, 2026-04-01",
        "2011-12-31, 18, 2029-12-31",
    })
    void itBeginsOnTheBirthday(LocalDate birthdate, int age, LocalDate from) {
        assertThat(OwnConsent.of(birthdate, age).from()).isEqualTo(from);
    }

    @Test
    void theBirthdayCountsWhole() {
        var consent = new OwnConsent(LocalDate.parse("2027-04-01"));
        assertThat(consent.appliesOn(LocalDate.parse("2027-03-31"))).isFalse();
        assertThat(consent.appliesOn(LocalDate.parse("2027-04-01"))).isTrue();
    }

    @Test
    void bothAreToldForThirtyDaysBefore() {
        var consent = new OwnConsent(LocalDate.parse("2027-04-01"));
        assertThat(consent.isToldOn(LocalDate.parse("2027-03-01"))).isFalse();
        assertThat(consent.isToldOn(LocalDate.parse("2027-03-02"))).isTrue();
        assertThat(consent.isToldOn(LocalDate.parse("2027-03-31"))).isTrue();
        assertThat(consent.isToldOn(LocalDate.parse("2027-04-01"))).as("no longer news").isFalse();
    }
}
