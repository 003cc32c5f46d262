package org.madoguchi.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.madoguchi.certificate.CertificateFacts;
import org.madoguchi.eligibility.CopaymentRatio;
import org.madoguchi.eligibility.Eligibility;
import org.madoguchi.eligibility.EligibilityConfirmation;
import org.madoguchi.enrollment.Enrollment;
import org.madoguchi.member.InsuredNumber;
import org.madoguchi.member.InsurerNumber;
import org.madoguchi.member.MemberRef;
import org.madoguchi.member.PersonName;
import org.madoguchi.register.Insurer;
import org.madoguchi.register.RegisteredMember;

class EligibilityInformationTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final LocalDate END_OF_JULY = LocalDate.of(2027, 7, 31);

    @Test
    void itSaysWhatTheRegisterSays() {
        assertThat(EligibilityInformation.of(member(eligibility(null, null)), TODAY))
                .isEqualTo(new EligibilityInformation("みどり健康保険組合", "06130488", "0011", "0123456", "00",
                        "髙橋 花子", null, null, TODAY));
    }

    @Test
    void thoseBelow70AreToldNoCopaymentRatio() {
        var information = EligibilityInformation.of(member(eligibility(null, null)), TODAY);
        assertThat(information.copayment()).isNull();
        assertThat(information.validUntil()).isNull();
    }

    @Test
    void thoseFrom70OnAreToldTheirCopaymentRatioAndUntilWhenItHolds() {
        var information = EligibilityInformation.of(member(eligibility(LocalDate.of(2026, 8, 1), END_OF_JULY)), TODAY);
        assertThat(information.copayment()).isEqualTo(new CopaymentRatio(2));
        assertThat(information.validUntil()).isEqualTo(END_OF_JULY);
    }

    @ParameterizedTest
    @CsvSource({"2026-08-01,2026-11-21", "2026-11-21,2027-07-31", "2026-11-21,2026-11-21"})
    void theFirstAndTheLastDayOfTheElderlyPeriodCountWhole(LocalDate from, LocalDate to) {
        var information = EligibilityInformation.of(member(eligibility(from, to)), TODAY);
        assertThat(information.copayment()).isEqualTo(new CopaymentRatio(2));
        assertThat(information.validUntil()).isEqualTo(to);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-22,2027-07-31", "2025-08-01,2026-11-20", "2026-08-01,"})
    void outsideTheElderlyPeriodNoCopaymentRatioIsPromised(LocalDate from, LocalDate to) {
        var information = EligibilityInformation.of(member(eligibility(from, to)), TODAY);
        assertThat(information.copayment()).isNull();
        assertThat(information.validUntil()).isNull();
    }

    @Test
    void aLogFileLearnsNothingOfThePerson() {
        assertThat(EligibilityInformation.of(member(eligibility(null, null)), TODAY))
                .hasToString("EligibilityInformation[2026-11-21]");
    }

    private static Eligibility eligibility(LocalDate elderlyFrom, LocalDate elderlyTo) {
        return new Eligibility(LocalDate.of(2020, 4, 1), null, null, new CopaymentRatio(2), elderlyFrom, elderlyTo);
    }

    private static RegisteredMember member(Eligibility eligibility) {
        var insurer = InsurerNumber.of("06130488");
        return new RegisteredMember(
                MemberRef.parse("7c9e6679-7425-40de-944b-e07fc1f90ae7").orElseThrow(),
                new Insurer(insurer, "みどり健康保険組合", "03-0000-0000"),
                new InsuredNumber(insurer, "0011", "0123456", "00"),
                RegisteredMember.Role.INSURED, new PersonName("髙橋 花子", "タカハシ ハナコ"),
                RegisteredMember.Sex.FEMALE, LocalDate.of(1955, 5, 5), null, null, eligibility,
                new Enrollment(Enrollment.State.ENROLLED, null), new CertificateFacts(null, null, null, null),
                new EligibilityConfirmation(null, null), false, LocalDate.of(2026, 10, 31), null);
    }
}
