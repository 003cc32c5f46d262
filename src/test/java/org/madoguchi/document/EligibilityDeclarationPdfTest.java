package org.madoguchi.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.time.LocalDate;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.interactive.form.PDCheckBox;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.madoguchi.register.RegisteredMember.Sex;

/** What it says, and how it is set, is read by {@link PapersTest}. */
class EligibilityDeclarationPdfTest {

    /** The form and its explanation, however long the name. */
    @ParameterizedTest
    @EnumSource
    void itHasTwoPages(Person person) throws IOException {
        try (var document = Loader.loadPDF(Papers.Kind.ELIGIBILITY_DECLARATION.of(person))) {
            assertThat(document.getNumberOfPages()).isEqualTo(2);
        }
    }

    /** Paper has the number before its unit, as one writes it by hand. */
    @ParameterizedTest
    @EnumSource(names = {"UNREADABLE_AT_THE_INSURER", "WATANABE", "WITHOUT_SYMBOL"})
    void theBirthdateIsOfItsEra(Person person) throws IOException {
        assertThat(TaggedText.of(Papers.Kind.ELIGIBILITY_DECLARATION.of(person)))
                .containsExactlyElementsOf(OfficialDeclaration.printed(person));
    }

    @Test
    void anInsurerThatIsNotOneOfEmployeesIsLeftToTheMemberToTick() throws IOException {
        var form = new EligibilityDeclaration("みどり市", false, "健保 太郎", "ケンポ タロウ", LocalDate.of(1985, 4, 1), Sex.MALE, null);
        assertThat(TaggedText.of(Papers.DECLARATION.of(form))).filteredOn(piece -> piece.startsWith("LBody ☑"))
                .containsExactly("LBody ☑ 昭和", "LBody ☑ 男");
    }

    /** PDF/A-2 6.4.1, and else a viewer that draws by itself what it is asked for shows what nobody has checked. */
    @Test
    void everyFieldShowsWhatItHoldsWithoutTheHelpOfAViewer() throws IOException {
        try (var document = Loader.loadPDF(Papers.DECLARATION.fillable(declaration(Person.PLAIN)))) {
            var form = document.getDocumentCatalog().getAcroForm(null);
            assertThat(form.getNeedAppearances()).isFalse();
            assertThat(form.getFields()).hasSize(31).allSatisfy(field -> {
                assertThat(field.isReadOnly()).isFalse();
                assertThat(field.getAlternateFieldName()).isNotBlank();
                assertThat(field.getWidgets()).singleElement().satisfies(widget -> {
                    assertThat(widget.getAppearance().getNormalAppearance()).isNotNull();
                    assertThat(widget.isPrinted()).isTrue();
                });
            });
            assertThat(form.getFields()).extracting(PDField::getAlternateFieldName).doesNotHaveDuplicates();
        }
    }

    @Test
    void aBoxCanBeTickedAndUnticked() throws IOException {
        try (var document = Loader.loadPDF(Papers.DECLARATION.fillable(declaration(Person.PLAIN)))) {
            var form = document.getDocumentCatalog().getAcroForm(null);
            var employees = (PDCheckBox) form.getField("kind-EMPLOYEES");
            assertThat(employees.isChecked()).isTrue();
            employees.unCheck();
            assertThat(employees.isChecked()).isFalse();
            var insured = (PDCheckBox) form.getField("insured-YES");
            assertThat(insured.isChecked()).isFalse();
            insured.check();
            assertThat(insured.isChecked()).isTrue();
        }
    }

    @Test
    void theFileIsNamedAfterNobody() {
        assertThat(EligibilityDeclarationPdf.fileName(Person.TODAY)).isEqualTo("eligibility-declaration-2026-11-21.pdf");
        assertThat(EligibilityDeclarationPdf.fillableFileName(Person.TODAY)).isEqualTo("eligibility-declaration-form-2026-11-21.pdf");
    }

    @Test
    void aCharacterThatNoTypefaceHasIsNamedAndTheNameIsNot() {
        var form = new EligibilityDeclaration(
                "みどり健康保険組合", true, "山田 \uD869\uDED7子", "ヤマダ コ", LocalDate.of(1985, 4, 1), Sex.FEMALE, null);
        Stream.<Function<EligibilityDeclaration, byte[]>>of(Papers.DECLARATION::of, Papers.DECLARATION::fillable).forEach(made ->
                assertThatExceptionOfType(UnprintableCharacter.class).isThrownBy(() -> made.apply(form))
                        .withMessage("No typeface has U+2A6D7"));
    }

    private static EligibilityDeclaration declaration(Person person) {
        return EligibilityDeclaration.ofOneself(person.member(), Person.TODAY);
    }
}
