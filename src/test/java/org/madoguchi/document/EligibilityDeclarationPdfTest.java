package org.madoguchi.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.geom.Rectangle2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.form.PDCheckBox;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.madoguchi.register.RegisteredMember.Sex;
import org.verapdf.pdfa.flavours.PDFAFlavour;

class EligibilityDeclarationPdfTest {

    private static final Rectangle2D PAGE = new Rectangle2D.Float(46, 24, 503, 794);
    private static final String INSURER = "みどり健康保険組合";
    private static final String ADDRESS = "東京都千代田区霞が関1-2-3 みどりハイツ405";

    private final EligibilityDeclarationPdf pdf = new EligibilityDeclarationPdf(Validation.words(), Validation.FONTS);

    private static final List<String> HEAD = List.of(
            "P 別紙様式",
            "H1 被保険者資格申立書",
            "P 有効な保険資格を有しており、医療保険等の被保険者資格について、下記の通り申し立てます。",
            "P ※ 以下の各項目に記入いただき、□には、あてはまる場合に「✓」を記入してください。なお、本申立書に記入いただいた情報は、"
                    + "医療機関等の診療報酬請求等に必要範囲でのみ使用し、診療報酬請求等の請求・支払等に係る必要な事務を終えた段階で、"
                    + "速やかに廃棄します。");
    private static final List<String> NOTES_ON_INSURANCE = List.of(
            "P ※1 保険種別で社保（保険者が健康保険組合、共済組合、全国健康保険協会の場合）、国保（保険者が国民健康保険組合の場合のみ）、"
                    + "その他（自衛官・公費単独医療の場合）、わからないの□に「✓」を記入された場合は、事業所名（お勤め先の会社名等）の記入を"
                    + "お願いします。",
            "P ※2 70歳以上の方、または後期高齢者医療の被保険者の方は、一部負担金の割合についてもご記入ください。なお、ご記入いただいた"
                    + "一部負担金の割合が実際と異なっていた場合、後日、保険者から差額を請求等させていただく場合があります。");
    private static final List<String> NOTES_ON_THE_CARD = List.of(
            "P ※3 マイナンバーカードの券面に記載された住所以外の居所がある場合はこちらにご記入ください。",
            "P ※4 マイナンバーカードの券面に記載された氏名、生年月日、性別、住所をそのまま記入いただくとともに、氏名のフリガナも併せて"
                    + "ご記入ください。また、マイナンバーカードの券面に記載された住所以外の居所がある場合は、住所欄に併せてご記入ください。");
    private static final List<String> FOOT = List.of(
            "P ※5 (患者との関係)欄は、保護者の方等が署名された場合にご記入ください。",
            "P 患者の皆様へのお願い",
            "P 別添3",
            "H1 被保険者資格申立書に関する説明書",
            "P 本申立書は、有効な保険資格があるにもかかわらず、マイナンバーカードにより資格確認を行った場合に、以下のような理由で"
                    + "オンライン資格確認ができない患者さんに、本来の自己負担額での保険診療を行うためにご記載をお願いする文書になります。",
            "P 本申立書をご記載いただくことにより、3割負担（未就学児は2割負担。70歳以上等の方は1～3割）により自己負担額を計算します。",
            "P ※ 被保険者番号等の情報（保険証のコピーや写真を含む。）がわかり次第、必ず受診された医療機関等にお伝えください。",
            "H2 【ご記載が必要になる場合（例）】",
            "Lbl ・",
            "LBody 転職等により新たに加入した医療保険者においてデータ登録中のためオンライン資格確認ができない場合",
            "Lbl ・",
            "LBody 機器のトラブル等により、マイナンバーカードでオンライン資格確認ができない場合");

    record Kind(Person person, boolean fillable) {}

    static Stream<Kind> everyKind() {
        return Stream.of(Person.values()).flatMap(person -> Stream.of(new Kind(person, false), new Kind(person, true)));
    }

    enum Person {
        PLAIN("健保 太郎", "ケンポ タロウ", "1985-04-01", "昭和60年4月1日", Sex.MALE, ADDRESS),
        ELDERLY("𠮷野 家子", "ヨシノ イエコ", "1951-12-30", "昭和26年12月30日", Sex.FEMALE, ADDRESS),
        BORN_IN_TAISHO("山田 ハナ", "ヤマダ ハナ", "1926-03-04", "大正15年3月4日", Sex.FEMALE, ADDRESS),
        BORN_IN_THE_FIRST_YEAR_OF_AN_ERA(IpamjMincho.WATANABE + " 次郎", "ワタナベ ジロウ", "1989-01-08", "平成元年1月8日", Sex.MALE, ADDRESS),
        DEPENDENT("葛\uDB40\uDD00城 凛", "カツラギ リン", "2020-02-29", "令和2年2月29日", Sex.FEMALE, null),
        LONG("ジェームズ クリストファー アレクサンダー マクシミリアン フェルナンデス ガルシア デ ラ ベガ ロドリゲス ジュニア",
                "ジェームズ クリストファー アレクサンダー マクシミリアン フェルナンデス ガルシア デ ラ ベガ ロドリゲス ジュニア",
                "1990-10-10", "平成2年10月10日", Sex.MALE,
                "北海道虻田郡ニセコ町字ニセコ高原比羅夫線一丁目二番三十四号 グランドハイツ・ニセコアンヌプリ・リゾートレジデンス ウエストウイング1234号室"),
        LONG_WITHOUT_A_SPACE("寿限無寿限無五劫の擦り切れ海砂利水魚の水行末雲来末風来末食う寝る処に住む処藪ら柑子の藪柑子パイポパイポのシューリンガン",
                "ジュゲムジュゲムゴコウノスリキレカイジャリスイギョノスイギョウマツウンライマツフウライマツクウネルトコロニスムトコロ",
                "1977-07-07", "昭和52年7月7日", Sex.MALE, ADDRESS),
        TAKAHASHI("髙橋 﨑人", "タカハシ サキト", "1960-06-06", "昭和35年6月6日", Sex.MALE, ADDRESS),
        COMPATIBILITY_IDEOGRAPHS("\uFA19山 \uFA10太郎", "カミヤマ ツカタロウ", "1960-06-06", "昭和35年6月6日", Sex.MALE, ADDRESS),
        LATIN("NGUYEN THI KIM NGAN", "グエン ティ キム ガン", "1999-09-09", "平成11年9月9日", Sex.FEMALE, ADDRESS),
        VIETNAMESE("Nguye\u0302\u0303n Thi\u0323 A\u0301nh", "グエン ティ アイン", "1999-09-09", "平成11年9月9日", Sex.UNSET, ADDRESS),
        UNREADABLE_AT_THE_INSURER("●橋 花子", "タカハシ ハナコ", "2019-05-01", "令和元年5月1日", Sex.FEMALE, ADDRESS);

        final String name;
        final String kana;
        final LocalDate birthdate;
        final String born;
        final Sex sex;
        final @Nullable String address;

        Person(String name, String kana, String birthdate, String born, Sex sex, @Nullable String address) {
            this.name = name;
            this.kana = kana;
            this.birthdate = LocalDate.parse(birthdate);
            this.born = born;
            this.sex = sex;
            this.address = address;
        }

        EligibilityDeclaration declaration() {
            return new EligibilityDeclaration(INSURER, true, name, kana, birthdate, sex, address);
        }
    }

    @ParameterizedTest
    @EnumSource
    void itSaysWhatTheOfficialFormSaysInItsOrder(Person person) throws IOException {
        var said = new ArrayList<String>();
        said.addAll(HEAD);
        said.addAll(List.of("H2 1 保険資格等に関する事項",
                "TH 保険資格の有無", "LBody □ 有効な保険資格を有している",
                "TH 保険種別", "LBody ☑ 社保", "LBody □ 国保", "LBody □ 後期", "LBody □ その他", "LBody □ わからない",
                "TH 保険者等名称", "P " + INSURER,
                "TH 事業所名※1",
                "TH 一部負担金の割合※2", "LBody □ 3割", "LBody □ 2割", "LBody □ 1割", "LBody □ わからない"));
        said.addAll(NOTES_ON_INSURANCE);
        said.addAll(List.of("H2 2 マイナンバーカードの券面事項等",
                "TH 氏名", "P (フリガナ)", "P " + person.kana, "P " + person.name,
                "TH 生年月日"));
        Stream.of("明治", "大正", "昭和", "平成", "令和").map(era -> box(era, person.born.startsWith(era))).forEach(said::add);
        said.addAll(List.of("P " + person.born.substring(2),
                "TH 性別", box("男", person.sex == Sex.MALE), box("女", person.sex == Sex.FEMALE), "TH 住所"));
        if (person.address != null) {
            said.add("P " + person.address);
        }
        said.addAll(NOTES_ON_THE_CARD);
        said.addAll(List.of("P 年 月 日", "P 署名", "P (患者との関係※5：)", "P 連絡先電話番号"));
        said.addAll(FOOT);
        assertThat(TaggedText.of(pdf.of(person.declaration()))).containsExactlyElementsOf(said);
    }

    @ParameterizedTest
    @EnumSource
    void onTheScreenTheSameIsAskedInTheSameOrder(Person person) throws IOException {
        var said = new ArrayList<String>();
        said.addAll(HEAD);
        said.add("H2 1 保険資格等に関する事項");
        said.addAll(fields("保険資格の有無", "", "有効な保険資格を有している"));
        said.addAll(fields("保険種別", "社保", "社保", "国保", "後期", "その他", "わからない"));
        said.addAll(List.of("TH 保険者等名称", "Form 保険者等名称=" + INSURER, "TH 事業所名※1", "Form 事業所名=", "TH 一部負担金の割合※2"));
        said.addAll(fields("一部負担金の割合", "", "3割", "2割", "1割", "わからない").stream().skip(1).toList());
        said.addAll(NOTES_ON_INSURANCE);
        said.addAll(List.of("H2 2 マイナンバーカードの券面事項等", "TH 氏名", "P (フリガナ)",
                "Form 氏名のフリガナ=" + person.kana, "Form 氏名=" + person.name));
        said.addAll(fields("生年月日", person.born.substring(0, 2), "明治", "大正", "昭和", "平成", "令和"));
        var day = person.born.substring(2).split("[年月日]");
        said.addAll(List.of("Form 生年月日の年=" + day[0], "P 年", "Form 生年月日の月=" + day[1], "P 月", "Form 生年月日の日=" + day[2], "P 日"));
        said.addAll(fields("性別", person.sex == Sex.MALE ? "男" : person.sex == Sex.FEMALE ? "女" : "", "男", "女"));
        said.addAll(List.of("TH 住所", "Form 住所=" + (person.address == null ? "" : person.address), NOTES_ON_THE_CARD.getFirst(),
                "Form マイナンバーカードの券面に記載された住所以外の居所=", NOTES_ON_THE_CARD.getLast(),
                "Form 記入日の年=", "P 年", "Form 記入日の月=", "P 月", "Form 記入日の日=", "P 日",
                "P 署名", "P (患者との関係※5：)", "Form 患者との関係=", "P 連絡先電話番号", "Form 連絡先電話番号="));
        said.addAll(FOOT);
        assertThat(TaggedText.of(pdf.fillable(person.declaration()))).containsExactlyElementsOf(said);
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void aScreenReaderCanReadIt(Kind kind) throws Exception {
        assertThat(Validation.failures(made(kind), PDFAFlavour.PDFUA_1)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void itCanBeReadInManyYears(Kind kind) throws Exception {
        assertThat(Validation.failures(made(kind), PDFAFlavour.PDFA_2_A)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void nothingIsCutOffOrStandsOnTopOfSomethingElse(Kind kind) throws IOException {
        for (var glyphs : glyphs(flat(made(kind)))) {
            assertThat(glyphs).isNotEmpty().allMatch(PAGE::contains);
            for (int i = 0; i < glyphs.size(); i++) {
                assertThat(glyphs.subList(i + 1, glyphs.size())).noneMatch(glyphs.get(i)::intersects);
            }
        }
    }

    @Test
    void anInsurerThatIsNotOneOfEmployeesIsLeftToTheMemberToTick() throws IOException {
        var form = new EligibilityDeclaration("みどり市", false, "健保 太郎", "ケンポ タロウ", LocalDate.of(1985, 4, 1), Sex.MALE, null);
        assertThat(TaggedText.of(pdf.of(form))).filteredOn(piece -> piece.startsWith("LBody ☑"))
                .containsExactly("LBody ☑ 昭和", "LBody ☑ 男");
    }

    /** PDF/A-2 6.4.1, and else a viewer that draws by itself what it is asked for shows what nobody has checked. */
    @Test
    void everyFieldShowsWhatItHoldsWithoutTheHelpOfAViewer() throws IOException {
        try (var document = Loader.loadPDF(pdf.fillable(Person.PLAIN.declaration()))) {
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
        try (var document = Loader.loadPDF(pdf.fillable(Person.PLAIN.declaration()))) {
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
    void theWindowAndTheFileAreNamedAfterNobody() throws IOException {
        var day = LocalDate.of(2026, 11, 21);
        assertThat(EligibilityDeclarationPdf.fileName(day)).isEqualTo("eligibility-declaration-2026-11-21.pdf");
        assertThat(EligibilityDeclarationPdf.fillableFileName(day)).isEqualTo("eligibility-declaration-form-2026-11-21.pdf");
        try (var document = Loader.loadPDF(pdf.of(Person.PLAIN.declaration()))) {
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("被保険者資格申立書");
            assertThat(new String(document.getDocumentCatalog().getMetadata().toByteArray(), "UTF-8"))
                    .contains("被保険者資格申立書").doesNotContain("健保");
        }
    }

    @Test
    void aCharacterThatNoTypefaceHasIsNamedAndTheNameIsNot() {
        var form = new EligibilityDeclaration(
                INSURER, true, "山田 \uD869\uDED7子", "ヤマダ コ", LocalDate.of(1985, 4, 1), Sex.FEMALE, null);
        Stream.<Function<EligibilityDeclaration, byte[]>>of(pdf::of, pdf::fillable).forEach(made ->
                assertThatExceptionOfType(UnprintableCharacter.class).isThrownBy(() -> made.apply(form))
                        .withMessage("No typeface has U+2A6D7"));
    }

    @Test
    void manyAtOnceGetTheirOwn() throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            var kinds = Collections.nCopies(5, everyKind().toList()).stream().flatMap(List::stream).toList();
            var copies = threads.invokeAll(kinds.stream()
                    .map(kind -> (Callable<List<String>>) () -> TaggedText.of(made(kind))).toList());
            for (int i = 0; i < kinds.size(); i++) {
                var kind = kinds.get(i);
                assertThat(copies.get(i).get()).contains((kind.fillable() ? "Form 氏名=" : "P ") + kind.person().name);
            }
        }
    }

    /** To be looked at: target/documents. */
    @ParameterizedTest
    @MethodSource("everyKind")
    void itHasTwoPages(Kind kind) throws IOException {
        paint(made(kind), "eligibility-declaration-" + (kind.fillable() ? "form-" : "") + kind.person());
        try (var document = Loader.loadPDF(made(kind))) {
            assertThat(document.getNumberOfPages()).isEqualTo(2);
        }
    }

    private byte[] made(Kind kind) {
        var declaration = kind.person().declaration();
        return kind.fillable() ? pdf.fillable(declaration) : pdf.of(declaration);
    }

    private static String box(String answer, boolean ticked) {
        return "LBody " + (ticked ? "☑ " : "□ ") + answer;
    }

    private static List<String> fields(String question, String ticked, String... answers) {
        return Stream.concat(Stream.of("TH " + question), Stream.of(answers).flatMap(answer -> Stream.of(
                "Form " + question + " " + answer + "=" + (answer.equals(ticked) ? "Yes" : "Off"), "Span " + answer))).toList();
    }

    /** What the fields show becomes a part of the pages, so that their text is found there. */
    private static byte[] flat(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf); var bytes = new ByteArrayOutputStream()) {
            var form = document.getDocumentCatalog().getAcroForm(null);
            if (form != null) {
                form.flatten();
            }
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    /** Of each page the core of each glyph: its middle half, three quarters of its size high. */
    private static List<List<Rectangle2D>> glyphs(byte[] pdf) throws IOException {
        var pages = new ArrayList<List<Rectangle2D>>();
        try (var document = Loader.loadPDF(pdf)) {
            new PDFTextStripper() {
                @Override
                protected void startPage(PDPage page) {
                    pages.add(new ArrayList<>());
                }

                @Override
                protected void processTextPosition(TextPosition glyph) {
                    pages.getLast().add(new Rectangle2D.Float(glyph.getX() + glyph.getWidth() / 4,
                            glyph.getY() - glyph.getFontSizeInPt() * 0.75f, glyph.getWidth() / 2,
                            glyph.getFontSizeInPt() * 0.75f));
                }
            }.getText(document);
        }
        return pages;
    }

    private static void paint(byte[] pdf, String name) throws IOException {
        var folder = Files.createDirectories(Path.of("target/documents"));
        try (var document = Loader.loadPDF(pdf)) {
            for (int i = 0; i < document.getNumberOfPages(); i++) {
                var file = folder.resolve(name + "-" + (i + 1) + ".png").toFile();
                ImageIO.write(new PDFRenderer(document).renderImageWithDPI(i, 100), "png", file);
            }
        }
    }
}
