package org.madoguchi.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.madoguchi.register.RegisteredMember.Sex;
import org.verapdf.pdfa.flavours.PDFAFlavour;

class EligibilityDeclarationPdfTest {

    private static final Rectangle2D PAGE = new Rectangle2D.Float(40, 20, 515, 802);
    private static final String INSURER = "みどり健康保険組合";
    private static final String ADDRESS = "東京都千代田区霞が関1-2-3 みどりハイツ405";

    private final EligibilityDeclarationPdf pdf = new EligibilityDeclarationPdf(Validation.words());

    enum Person {
        PLAIN("健保 太郎", "ケンポ タロウ", "1985-04-01", Sex.MALE, ADDRESS),
        ELDERLY("𠮷野 家子", "ヨシノ イエコ", "1951-12-30", Sex.FEMALE, ADDRESS),
        BORN_IN_TAISHO("山田 ハナ", "ヤマダ ハナ", "1926-03-04", Sex.FEMALE, ADDRESS),
        BORN_IN_THE_FIRST_YEAR_OF_HEISEI("渡邊\uDB40\uDD03 次郎", "ワタナベ ジロウ", "1989-01-08", Sex.MALE, ADDRESS),
        DEPENDENT("葛\uDB40\uDD00城 凛", "カツラギ リン", "2020-02-29", Sex.FEMALE, null),
        LONG("ジェームズ クリストファー アレクサンダー マクシミリアン フェルナンデス ガルシア デ ラ ベガ ロドリゲス ジュニア",
                "ジェームズ クリストファー アレクサンダー マクシミリアン フェルナンデス ガルシア デ ラ ベガ ロドリゲス ジュニア",
                "1990-10-10", Sex.MALE,
                "北海道虻田郡ニセコ町字ニセコ高原比羅夫線一丁目二番三十四号 グランドハイツ・ニセコアンヌプリ・リゾートレジデンス ウエストウイング1234号室"),
        LONG_WITHOUT_A_SPACE("寿限無寿限無五劫の擦り切れ海砂利水魚の水行末雲来末風来末食う寝る処に住む処藪ら柑子の藪柑子パイポパイポのシューリンガン",
                "ジュゲムジュゲムゴコウノスリキレカイジャリスイギョノスイギョウマツウンライマツフウライマツクウネルトコロニスムトコロ",
                "1977-07-07", Sex.MALE, ADDRESS),
        TAKAHASHI("髙橋 﨑人", "タカハシ サキト", "1960-06-06", Sex.MALE, ADDRESS),
        COMPATIBILITY_IDEOGRAPHS("\uFA19山 \uFA10太郎", "カミヤマ ツカタロウ", "1960-06-06", Sex.MALE, ADDRESS),
        LATIN("NGUYEN THI KIM NGAN", "グエン ティ キム ガン", "1999-09-09", Sex.FEMALE, ADDRESS),
        VIETNAMESE("Nguye\u0302\u0303n Thi\u0323 A\u0301nh", "グエン ティ アイン", "1999-09-09", Sex.UNSET, ADDRESS),
        UNREADABLE_AT_THE_INSURER("●橋 花子", "タカハシ ハナコ", "2019-05-01", Sex.FEMALE, ADDRESS);

        final String name;
        final String kana;
        final LocalDate birthdate;
        final Sex sex;
        final @Nullable String address;

        Person(String name, String kana, String birthdate, Sex sex, @Nullable String address) {
            this.name = name;
            this.kana = kana;
            this.birthdate = LocalDate.parse(birthdate);
            this.sex = sex;
            this.address = address;
        }

        EligibilityDeclaration declaration() {
            return new EligibilityDeclaration(INSURER, true, name, kana, birthdate, sex, address);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aScreenReaderCanReadIt(Person person) throws Exception {
        assertThat(Validation.failures(pdf.of(person.declaration()), PDFAFlavour.PDFUA_1)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void itCanBeReadInManyYears(Person person) throws Exception {
        assertThat(Validation.failures(pdf.of(person.declaration()), PDFAFlavour.PDFA_2_A)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void itsPagesCanBeLookedAt(Person person) throws IOException {
        paint(pdf.of(person.declaration()), "eligibility-declaration-" + person);

    }

    @ParameterizedTest
    @EnumSource
    void aScreenReaderCanReadTheFields(Person person) throws Exception {
        assertThat(Validation.failures(pdf.fillable(person.declaration()), PDFAFlavour.PDFUA_1)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void theFieldsCanBeReadInManyYears(Person person) throws Exception {
        assertThat(Validation.failures(pdf.fillable(person.declaration()), PDFAFlavour.PDFA_2_A)).isEmpty();
    }

    @Test
    void look() throws Exception {
        for (var person : Person.values()) {
            paint(pdf.fillable(person.declaration()), "eligibility-declaration-form-" + person);
        }
        System.out.println(TaggedText.of(pdf.fillable(Person.PLAIN.declaration())));
        System.out.println(pdf.fillable(Person.PLAIN.declaration()).length + " " + pdf.of(Person.PLAIN.declaration()).length);
        java.nio.file.Files.write(java.nio.file.Path.of("target/documents/form.pdf"), pdf.fillable(Person.PLAIN.declaration()));
    }

    private static void paint(byte[] pdf, String name) throws IOException {
        var folder = new File("target/documents");
        folder.mkdirs();
        try (var document = Loader.loadPDF(pdf)) {
            for (int i = 0; i < document.getNumberOfPages(); i++) {
                BufferedImage image = new PDFRenderer(document).renderImageWithDPI(i, 100);
                ImageIO.write(image, "png", new File(folder, name + "-" + (i + 1) + ".png"));
            }
        }
    }
}
