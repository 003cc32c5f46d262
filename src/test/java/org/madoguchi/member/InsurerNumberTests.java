package org.madoguchi.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InsurerNumberTests {

    /** 厚労省's own example, seed 003's insurer, two more eight-digit ones and one of 国保. */
    @ParameterizedTest
    @ValueSource(strings = {"06130488", "06132682", "33120015", "01130012", "138057"})
    void acceptsNumbersThatInsurersHave(String digits) {
        assertThat(InsurerNumber.of(digits)).hasToString(digits);
    }

    @ParameterizedTest
    @ValueSource(strings = {"06132683", "06132681", "60132682", "138058"})
    void refusesAWrongCheckDigit(String digits) {
        assertThatIllegalArgumentException().isThrownBy(() -> InsurerNumber.of(digits)).withMessageContaining("check digit");
    }

    /** The mock of seed 002 passes the digit test, and is no insurer's. */
    @ParameterizedTest
    @ValueSource(strings = {"00000000", "00130005"})
    void refusesTheLawCodeThatDoesNotExist(String digits) {
        assertThatIllegalArgumentException().isThrownBy(() -> InsurerNumber.of(digits)).withMessageContaining("law code");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "6132682", "061326820", "０６１３２６８２", "0613268a", " 06132682"})
    void refusesWhatIsNotEightOrSixDigits(String digits) {
        assertThatIllegalArgumentException().isThrownBy(() -> InsurerNumber.of(digits));
    }
}
