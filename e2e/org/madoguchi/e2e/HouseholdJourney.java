package org.madoguchi.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Test;

/** 佐藤さん looks after a household of five, and 花子さん sees afterwards that he did. */
class HouseholdJourney extends Journey {

    private final Page his = phone();

    @Test
    void heSeesEverybodyOnOnePageAndOpensTheSonsWithOneTap() {
        signIn(his, "sato");
        link(his, "家族").click();
        assertThat(headline(his)).hasText("いま、急いですることはありません");
        assertThat(person("佐藤　悠斗")).containsText("使えます");
        assertThat(person("佐藤　花子")).containsText("健康保険に加入しています");
        assertThat(person("佐藤　花子")).not().containsText("使えます");

        link(his, "佐藤　悠斗").click();
        assertThat(headline(his)).hasText("今日、マイナ保険証を使えます");
        assertThat(his.getByRole(AriaRole.BANNER))
                .containsText("佐藤　悠斗さん（家族）のページを見ています");
        link(his, "自分のページへ").click();
        assertThat(main(his)).containsText("佐藤　健一 さん（本人）");
    }

    /** Her insurance is his business by the notice that goes to the household; her card is not. */
    @Test
    void ofHisWifeHeOpensTheInsuranceAndNothingOfTheCard() {
        signIn(his, "sato");
        link(his, "家族").click();
        link(his, "佐藤　花子").click();
        assertThat(headline(his)).hasText("健康保険の資格情報");
        assertThat(main(his)).containsText("佐藤　花子");
        assertThat(main(his)).not().containsText("利用登録");
        assertThat(SavedPdf.by(his, link(his, "参考の控えを端末に保存")::click).text()).contains("佐藤花子");
    }

    @Test
    void ofHerDocumentsHeHasThoseOfTheInsurance() {
        signIn(his, "sato");
        link(his, "家族").click();
        link(his, "佐藤　花子").click();
        link(his, "ほかの書類を見る").click();
        assertThat(his.locator("#now h3").first()).hasText("資格情報のお知らせ");
        assertThat(his.locator("#not-now dt")).hasText("カードのことは、本人だけが見られます。");
        assertThat(SavedPdf.by(his, link(his, "お知らせを保存する")::click).text()).contains("佐藤花子");
    }

    @Test
    void ofTheSonsDocumentsNoneIsHiddenFromHim() {
        signIn(his, "sato");
        link(his, "家族").click();
        link(his, "佐藤　悠斗").click();
        link(his, "書類を見る").click();
        assertThat(his.locator("#now h3").first()).hasText("資格情報のお知らせ");
        assertThat(his.locator("#not-now")).containsText("更新は、");
        assertThat(his.locator("#not-now")).not().containsText("本人だけ");
    }

    @Test
    void sheReadsInPlainWordsThatHeDid() throws IOException {
        ofHisWifeHeOpensTheInsuranceAndNothingOfTheCard();

        var hers = signIn(phone(), "sato-hanako");
        link(hers, "だれが自分の情報を見たか（閲覧の記録）").click();
        assertThat(headline(hers)).containsText("この3か月、ほかの人が");
        assertThat(main(hers)).containsText("家族 佐藤　健一");
        assertThat(main(hers)).containsText("「医療保険の資格情報」のPDFを保存しました");

        var saved = Files.readAllLines(hers.waitForDownload(link(hers, "CSVで保存する")::click).path());
        assertThat(saved.getFirst()).isEqualTo("\uFEFF日時,立場,名前,職員番号,内容,理由,受領番号");
        var receipt = saved.get(1).substring(saved.get(1).lastIndexOf(',') + 1);

        hers.getByLabel("受領番号").fill(receipt);
        button(hers, "確かめる").click();
        assertThat(main(hers)).containsText("この記録は、そのまま残っています");
        hers.getByLabel("受領番号").fill("1-0000000000000000");
        button(hers, "確かめる").click();
        assertThat(main(hers)).containsText("見つかりません");
    }

    @Test
    void thePageForTheFridgeIsOneSheet() throws IOException {
        var page = signIn(desktop(), "sato");
        link(page, "家族").click();
        try (var sheet = Loader.loadPDF(page.pdf(new Page.PdfOptions().setFormat("A4")))) {
            assertThat(sheet.getNumberOfPages()).isEqualTo(1);
        }
    }

    private Locator person(String name) {
        return main(his).getByRole(AriaRole.LISTITEM)
                .filter(new Locator.FilterOptions().setHasText(name));
    }
}
