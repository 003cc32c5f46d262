package org.madoguchi.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;

/** What it says, and how it is set, is read by {@link PapersTest}. */
class EligibilityInformationPdfTest {

    @Test
    void aCharacterThatNoTypefaceHasIsNamedAndTheNameIsNot() {
        var form = new EligibilityInformation("みどり健康保険組合", "06139992", "0011", "0123456", "07",
                "山田 \uD869\uDED7\uDB40\uDD00子", null, null, Person.TODAY);
        assertThatExceptionOfType(UnprintableCharacter.class)
                .isThrownBy(() -> Papers.INFORMATION.of(form))
                .withMessage("No typeface has U+2A6D7 U+E0100")
                .extracting(UnprintableCharacter::codePoints).isEqualTo("U+2A6D7 U+E0100");
    }

    @Test
    void theFileIsNamedAfterNobody() {
        assertThat(EligibilityInformationPdf.fileName(Person.TODAY)).isEqualTo("eligibility-information-2026-11-21.pdf");
    }
}
