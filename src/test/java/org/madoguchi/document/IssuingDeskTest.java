package org.madoguchi.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.madoguchi.document.DocumentCheck.State;
import org.madoguchi.member.InsurerNumber;
import org.madoguchi.member.MemberRef;
import org.madoguchi.register.Members;
import org.madoguchi.register.RegisteredMember;
import org.madoguchi.register.Village;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.context.MessageSource;

/** What an insurer gives out, one with a key store and one without. */
class IssuingDeskTest {

    private static final String SIGNING = "06990014";
    private static final String NOT_SIGNING = "06990030";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final Pattern NUMBER = Pattern.compile("[0-9A-Z]{4}(?:-[0-9A-Z]{4}){4}");

    private final Village village = new Village("2026-11-21T10:00:00");
    private final Members members = new Members(village.jdbc);
    private final IssuedDocuments issued = new IssuedDocuments(village.jdbc, members, village);
    private final IssuingDesk desk = desk(Validation.words());

    private IssuingDesk desk(MessageSource words) {
        var information = new EligibilityInformationPdf(words, Validation.FONTS);
        var notice = new EligibilityNoticePdf(words, Validation.FONTS);
        return new IssuingDesk(
                new IssuedPdfs(information, notice, new MaskedCopyPdf(words, Validation.FONTS)), new PostedLettersPdf(words, Validation.FONTS, information, notice),
                new DocumentSigners(properties(), village), issued, new NamesInPrint(Validation.FONTS));
    }

    /** As application.yml has them, the number of the insurer in quoted brackets. */
    private static DocumentProperties properties() {
        var store = KeyStores.ec();
        return new Binder(new MapConfigurationPropertySource(Map.of(
                "madoguchi.insurers[06990014].name", "A",
                "madoguchi.insurers[06990014].documents.key-store", store.keyStore(),
                "madoguchi.insurers[06990014].documents.key-store-password", store.keyStorePassword(),
                "madoguchi.insurers[06990030].name", "B",
                "madoguchi.public-url", "https://madoguchi.kenpo.example")))
                .bind("madoguchi", DocumentProperties.class).get();
    }

    @Test
    void whatIsPrintedForTheMailCarriesItsNumberToo() throws IOException {
        var member = member(SIGNING);
        var letters = desk.letters(
                List.of(
                        new IssuingDesk.Posted(1, PostedDocument.ELIGIBILITY_NOTICE, member),
                        new IssuingDesk.Posted(2, PostedDocument.CONFIRMATION_APPLICATION, member),
                        new IssuingDesk.Posted(3, PostedDocument.ELIGIBILITY_INFORMATION, member)),
                TODAY);
        assertThat(numbers(letters)).hasSize(2).allSatisfy(number ->
                assertThat(issued.check(CheckNumber.read(number).orElseThrow()).orElseThrow().state()).isEqualTo(State.CURRENT));
        assertThat(rows(member)).isEqualTo(2);
    }

    @Test
    void whereNoKeyStoreIsConfiguredDocumentsAreAsDrawn() throws IOException {
        var member = member(NOT_SIGNING);
        for (var pdf : List.of(desk.document(DocumentKind.ELIGIBILITY_INFORMATION, member, TODAY, NameForm.AS_REGISTERED), desk.notices(List.of(member), TODAY, NameForm.AS_REGISTERED))) {
            assertThat(numbers(pdf)).isEmpty();
            assertThat(isSigned(pdf)).isFalse();
        }
        assertThat(rows(member)).isZero();
    }

    @Test
    void whatCannotBePrintedIsNotIssued() {
        var member = member(SIGNING);
        village.jdbc.sql("update member set name = '\uD869\uDED7' where ref = ?").param(member.ref().value()).update();
        var unprintable = members.with(member.ref()).orElseThrow();
        assertThatExceptionOfType(UnprintableCharacter.class).isThrownBy(() -> desk.document(DocumentKind.ELIGIBILITY_INFORMATION, unprintable, TODAY, NameForm.AS_REGISTERED));
        assertThat(rows(member)).isZero();
    }

    /** Two kinds say different things of the same member. */
    @Test
    void aNewReadingOfTheNameReplacesTheNoticeAndItsCopyAlone() throws IOException {
        var member = member(SIGNING);
        var information = number(desk.document(DocumentKind.ELIGIBILITY_INFORMATION, member, TODAY, NameForm.AS_REGISTERED));
        var copy = number(desk.document(DocumentKind.NOTICE_COPY, member, TODAY, NameForm.AS_REGISTERED));
        var notice = number(desk.notices(List.of(member), TODAY, NameForm.AS_REGISTERED));
        village.jdbc.sql("update member set name_kana = 'Y' where ref = ?").param(member.ref().value()).update();
        assertThat(issued.check(information).orElseThrow().state()).isEqualTo(State.CURRENT);
        assertThat(issued.check(notice).orElseThrow().state()).isEqualTo(State.REPLACED);
        assertThat(issued.check(copy).orElseThrow().state()).isEqualTo(State.REPLACED);
    }

    /** Who is shown a copy never learns the number, nor that it is another one now. */
    @Test
    void aNewNumberReplacesTheDocumentAndNotItsCopy() throws IOException {
        var member = member(SIGNING);
        var document = number(desk.document(DocumentKind.ELIGIBILITY_INFORMATION, member, TODAY, NameForm.AS_REGISTERED));
        var copy = number(desk.document(DocumentKind.INFORMATION_COPY, member, TODAY, NameForm.AS_REGISTERED));
        village.jdbc.sql("update member set number = '987654' where ref = ?").param(member.ref().value()).update();
        assertThat(issued.check(document).orElseThrow().state()).isEqualTo(State.REPLACED);
        assertThat(issued.check(copy).orElseThrow().state()).isEqualTo(State.CURRENT);
    }

    /** From the day on which the ratio ends, the document says something that is not so. */
    @Test
    void aRatioThatHasRunOutReplacesTheDocument() throws IOException {
        var member = member(SIGNING);
        village.jdbc.sql("""
                        update member set copayment_percent = 20, elderly_from = '2026-08-01', elderly_to = '2027-07-31'
                        where ref = ?
                        """).param(member.ref().value()).update();
        var number = number(desk.document(DocumentKind.ELIGIBILITY_INFORMATION, members.with(member.ref()).orElseThrow(), TODAY, NameForm.AS_REGISTERED));
        village.itIs("2027-07-31T23:59:59");
        assertThat(issued.check(number).orElseThrow()).isEqualTo(
                new DocumentCheck("A", DocumentKind.ELIGIBILITY_INFORMATION, TODAY, State.CURRENT));
        village.itIs("2027-08-01T00:00:00");
        assertThat(issued.check(number).orElseThrow().state()).isEqualTo(State.REPLACED);
    }

    private RegisteredMember member(String insurer) {
        MemberRef ref = village.member(insurer, LocalDate.of(1955, 8, 1));
        village.jdbc.sql("update member set address = 'X', post_number = '000-0001' where ref = ?").param(ref.value()).update();
        village.jdbc.sql("""
                insert into feed (state, origin, insurer_number, kind, as_of, charset, content_sha256, added, changed, unchanged, ended)
                select 'APPLIED', 'COMMAND', ?, 'FULL', '2026-10-31', 'UTF-8', '', 0, 0, 0, 0
                where not exists (select from feed where insurer_number = ?)
                """).params(insurer, insurer).update();
        return members.of(InsurerNumber.of(insurer), ref).orElseThrow();
    }

    private static CheckNumber number(byte[] pdf) throws IOException {
        assertThat(isSigned(pdf)).isTrue();
        return CheckNumber.read(numbers(pdf).getFirst()).orElseThrow();
    }

    private static List<String> numbers(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return NUMBER.matcher(new PDFTextStripper().getText(document)).results().map(found -> found.group()).toList();
        }
    }

    private static boolean isSigned(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return document.getLastSignatureDictionary() != null;
        }
    }

    private int rows(RegisteredMember member) {
        return village.jdbc.sql("select count(*) from issued_document where member = ?")
                .param(member.ref().value()).query(Integer.class).single();
    }
}
