package org.madoguchi.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
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

class EligibilityDeclarationTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final LocalDate BIRTHDATE = LocalDate.of(1955, 5, 5);
    private static final String SOCIETY = "06130488";
    private static final String ADDRESS = "東京都千代田区霞が関1-2-3";
    private static final String SYMBOL = "シン千代田";
    private static final String NUMBER = "8765432";

    private final EligibilityDeclarationPdf pdf = new EligibilityDeclarationPdf(Validation.words(), Validation.FONTS);

    @Test
    void itSaysWhatTheRegisterSays() {
        assertThat(EligibilityDeclaration.ofOneself(member(SOCIETY, null, false), TODAY))
                .isEqualTo(new EligibilityDeclaration("みどり健康保険組合", true, "髙橋 花子", "タカハシ ハナコ", BIRTHDATE,
                        RegisteredMember.Sex.FEMALE, ADDRESS));
    }

    @Test
    void whoLooksAfterSomebodyIsNotToldWhereTheyLive() {
        assertThat(EligibilityDeclaration.ofAnother(member(SOCIETY, null, false), TODAY).address()).isNull();
    }

    @Test
    void anAddressThatIsNotDisclosedIsNotWritten() {
        assertThat(EligibilityDeclaration.ofOneself(member(SOCIETY, null, true), TODAY).address()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"01130012, true", "06130488, true", "06132682, true", "33120015, true", "138057, false", "39131156, false"})
    void onlyAnInsurerOfEmployeesIsTickedAsOne(String number, boolean employees) {
        assertThat(EligibilityDeclaration.ofOneself(member(number, null, false), TODAY).employees()).isEqualTo(employees);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-21", "2026-04-01"})
    void whoIsNotInsuredHasNothingToDeclare(LocalDate lostOn) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EligibilityDeclaration.ofOneself(member(SOCIETY, lostOn, false), TODAY))
                .withMessage("Nothing to declare: not insured on 2026-11-21");
    }

    @Test
    void aLogFileLearnsNothingOfThePerson() {
        assertThat(EligibilityDeclaration.ofOneself(member(SOCIETY, null, false), TODAY)).hasToString("EligibilityDeclaration");
    }

    @Test
    void symbolAndNumberAreNowhereInIt() throws IOException {
        var declaration = EligibilityDeclaration.ofOneself(member(SOCIETY, null, false), TODAY);
        for (var made : new byte[][] {pdf.of(declaration), pdf.fillable(declaration)}) {
            assertThat(String.join("", TaggedText.of(made))).contains("髙橋 花子").doesNotContain("記号", SYMBOL, NUMBER, SOCIETY);
            var unpacked = Unpacked.of(made);
            assertThat(Stream.of(SYMBOL, NUMBER, SOCIETY)).noneMatch(unpacked::holds);
            assertThat(unpacked.holds("髙橋 花子")).as("what is there is found in this way").isTrue();
        }
    }

    private static RegisteredMember member(String insurerNumber, @Nullable LocalDate lostOn, boolean nonDisclosure) {
        var insurer = InsurerNumber.of(insurerNumber);
        return new RegisteredMember(
                MemberRef.parse("7c9e6679-7425-40de-944b-e07fc1f90ae7").orElseThrow(),
                new Insurer(insurer, "みどり健康保険組合", "03-0000-0000"),
                new InsuredNumber(insurer, SYMBOL, NUMBER, "00"),
                RegisteredMember.Role.INSURED, new PersonName("髙橋 花子", "タカハシ ハナコ"),
                RegisteredMember.Sex.FEMALE, BIRTHDATE, "100-0013", ADDRESS,
                new Eligibility(LocalDate.of(2020, 4, 1), lostOn, null, new CopaymentRatio(2),
                        LocalDate.of(2025, 6, 1), LocalDate.of(2027, 7, 31)),
                new Enrollment(Enrollment.State.ENROLLED, null), new CertificateFacts(null, null, null, null),
                new EligibilityConfirmation(null, null), nonDisclosure, LocalDate.of(2026, 10, 31), null);
    }
}
