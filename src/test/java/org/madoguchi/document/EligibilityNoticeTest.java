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

class EligibilityNoticeTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final LocalDate FIRST_DAY = LocalDate.of(2020, 4, 1);

    @Test
    void itSaysWhatTheRegisterSaysAndWhenItWasIssued() {
        assertThat(notice(null, null, new CopaymentRatio(2))).isEqualTo(new EligibilityNotice(
                "みどり健康保険組合", "06130488", "0011", "0123456", "00", "髙橋 花子", "タカハシ ハナコ", null, FIRST_DAY, TODAY));
    }

    @ParameterizedTest
    @CsvSource({"2026-08-01,2027-07-31", "2026-08-01,2026-11-21", "2026-11-21,2027-07-31"})
    void thoseFrom70OnAreToldTheirRatioFromWhenAndUntilWhen(LocalDate from, LocalDate to) {
        assertThat(notice(from, to, new CopaymentRatio(2)).elderly())
                .isEqualTo(new EligibilityNotice.Elderly(new CopaymentRatio(2), to, from));
    }

    @ParameterizedTest
    @CsvSource({"2026-11-22,2027-07-31", "2025-08-01,2026-11-20", "2026-08-01,", ",2027-07-31"})
    void outsideTheElderlyPeriodNoRatioIsPromised(LocalDate from, LocalDate to) {
        assertThat(notice(from, to, new CopaymentRatio(2)).elderly()).isNull();
    }

    @Test
    void whereTheInsurerSaysNoRatioThereAreNoDaysOfOne() {
        assertThat(notice(LocalDate.of(2026, 8, 1), LocalDate.of(2027, 7, 31), null).elderly()).isNull();
    }

    @Test
    void aLogFileLearnsNothingOfThePerson() {
        assertThat(notice(null, null, null)).hasToString("EligibilityNotice[2026-11-21]");
    }

    private static EligibilityNotice notice(LocalDate from, LocalDate to, CopaymentRatio copayment) {
        var insurer = InsurerNumber.of("06130488");
        return EligibilityNotice.of(new RegisteredMember(
                MemberRef.parse("7c9e6679-7425-40de-944b-e07fc1f90ae7").orElseThrow(),
                new Insurer(insurer, "みどり健康保険組合", "03-0000-0000"),
                new InsuredNumber(insurer, "0011", "0123456", "00"),
                RegisteredMember.Role.INSURED, new PersonName("髙橋 花子", "タカハシ ハナコ"),
                RegisteredMember.Sex.FEMALE, LocalDate.of(1955, 5, 5), null, null,
                new Eligibility(FIRST_DAY, null, LocalDate.of(2020, 4, 10), copayment, from, to),
                new Enrollment(Enrollment.State.ENROLLED, null), new CertificateFacts(null, null, null, null),
                new EligibilityConfirmation(null, null), false, LocalDate.of(2026, 10, 31), null), TODAY);
    }
}
