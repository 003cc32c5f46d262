package org.madoguchi.certificate.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.MediaType.TEXT_HTML;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@CheckerTest
class CheckPageTest {

    @Autowired
    private MockMvc mvc;

    @Test
    void whoAsksNothingYetSeesAnEmptyForm() throws Exception {
        var answer = answer("/check", Locale.JAPANESE);

        assertThat(answer.getStatus()).isEqualTo(200);
        var page = page(answer);
        assertThat(page.select("form[method=get] input, form select")).extracting(field -> field.attr("name"))
                .containsExactlyInAnyOrder("expires", "born", "issued", "event", "previousExpiry", "cardExpires",
                        "residenceExpires", "on");
        assertThat(page.select("input").eachAttr("value")).containsOnly("");
        assertThat(page.select("#result, [role=alert], details[open]")).isEmpty();
        assertThat(page.select("h1").eachText()).containsExactly("いつまで使えるか調べる");
    }

    @Test
    void theDateOnTheCardTellsTheStageAndTheDates() throws Exception {
        var page = page(answer("/check?expires=2026-12-25", Locale.JAPANESE));

        assertThat(page.select("h1").eachText()).containsExactly("今日は電子証明書の有効期限内で、更新できる時期です");
        assertThat(page.select("#explanation p").eachText()).startsWith("有効期限まで、あと34日です。")
                .anyMatch(line -> line.startsWith("わかるのは、電子証明書の期限だけです。"));
        assertThat(page.select(".subject time").text()).isEqualTo("2026年11月21日（令和8年）土曜日");
        assertThat(page.select("#result > section > dl time").eachText()).containsExactly(
                "2026年12月25日（令和8年）金曜日", "2026年9月26日（令和8年）土曜日",
                "2026年9月25日（令和8年）金曜日", "2026年9月25日（令和8年）金曜日", "2026年10月25日（令和8年）日曜日",
                "2026年12月25日（令和8年）金曜日", "2026年12月26日（令和8年）土曜日", "2027年3月31日（令和9年）水曜日",
                "2027年4月1日（令和9年）木曜日");
        assertThat(page.select("input[name=expires]").val()).isEqualTo("2026-12-25");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-09-25, 2026年9月25日（令和8年）は、電子証明書の有効期限内です, NORMAL",
        "2026-12-25, 2026年12月25日（令和8年）は、電子証明書の有効期限内で、更新できる時期です, RENEWABLE",
        "2027-03-31, 2027年3月31日（令和9年）は、電子証明書の期限が切れています。受付では、資格の確認だけできます, GRACE",
        "2027-04-01, 2027年4月1日（令和9年）は、電子証明書の期限が切れていて、マイナ保険証として使えません, UNUSABLE"
    })
    void anotherDayIsAnsweredByItsDateAndMarkedInThePicture(String on, String answer, String stage) throws Exception {
        var page = page(answer("/check?expires=2026-12-25&on=" + on, Locale.JAPANESE));

        assertThat(page.select("h1").text()).isEqualTo(answer);
        assertThat(page.select(".timeline_bar[data-stage=" + stage + "]")).isNotEmpty();
        assertThat(page.select(".marks > [data-when=NOW] time").attr("datetime")).isEqualTo(on);
    }

    @Test
    void theSameInEnglish() throws Exception {
        var page = page(answer("/check?expires=2026-12-25", Locale.ENGLISH));

        assertThat(page.select("html").attr("lang")).isEqualTo("en");
        assertThat(page.select("h1").text()).isEqualTo("Today the electronic certificate is valid, and it is time to renew");
        assertThat(page.select("#result > section > dl time").eachText()).contains("Friday, 25 December 2026 (Reiwa 8)");
        page.select("[lang=ja]").remove();
        assertThat(page.text()).doesNotContainPattern("[ぁ-んァ-ン]");
    }

    @Test
    void theFirstYearOfAnEraIsCalledSo() throws Exception {
        assertThat(page(answer("/check?expires=2019-05-01", Locale.JAPANESE)).select("#result dl").text())
                .contains("2019年5月1日（令和元年）水曜日");
        assertThat(page(answer("/check?expires=2019-05-01", Locale.ENGLISH)).select("#result dl").text())
                .contains("Wednesday, 1 May 2019 (Reiwa 1)");
    }

    @Test
    void whyIsAnsweredByRuleSourceAndInputs() throws Exception {
        var page = page(answer("/check?born=1996-02-29&issued=2022-03-10&event=initial", Locale.JAPANESE));

        var why = page.select("#result details").text();
        assertThat(why).contains("発行日のあとに来る5回目の誕生日まで", "生年月日 1996年2月29日（平成8年）木曜日",
                "東村山市のウェブサイト", "第1版（2024年12月2日から）");
        assertThat(page.select("#result dd:has(.dads-chip-label)").eachText())
                .singleElement().asString().startsWith("2月29日生まれの方の誕生日").endsWith("推定");
        assertThat(page.select("#result details a").eachAttr("href")).allMatch(url -> url.startsWith("http"));
        assertThat(page.select("#result #estimated").text()).isEqualTo("この有効期限は推定です。カードに書かれた日付を優先してください。");
        assertThat(page.select("form details[open]")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026/12/25", "20261225", "2026年12月25日", "R8.12.25", "令和8年12月25日", "２０２６年１２月２５日"})
    void theDateMayBeTypedAsItIsWrittenOnTheCard(String typed) throws Exception {
        var answer = mvc.perform(get("/check").param("expires", typed).accept(TEXT_HTML)).andReturn().getResponse();

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(page(answer).select("input[name=expires]").val()).isEqualTo(typed);
        assertThat(page(answer).select("#result time[datetime=2026-12-25]")).isNotEmpty();
    }

    @Test
    void whatWasTypedStaysAndEachErrorStandsBesideItsField() throws Exception {
        var answer = answer("/check?born=1950/3/9&issued=いつか&event=renewal&on=<b>", Locale.JAPANESE);

        assertThat(answer.getStatus()).isEqualTo(400);
        var page = page(answer);
        assertThat(page.select("[role=alert]").text()).isEqualTo("入力を確かめてください");
        assertThat(page.select("input[name=born]").val()).isEqualTo("1950/3/9");
        assertThat(page.select("input[name=issued]").val()).isEqualTo("いつか");
        assertThat(page.select("input[name=on]").val()).isEqualTo("<b>");
        assertThat(page.select("option[selected]").val()).isEqualTo("renewal");
        var issued = page.selectFirst("input[name=issued]");
        assertThat(issued.attr("aria-invalid")).isEqualTo("true");
        assertThat(issued.attr("aria-describedby")).isEqualTo("issued-hint issued-error");
        assertThat(page.select("#issued-error").text()).startsWith("日付として読み取れません");
        assertThat(page.select("#born-error, #result")).isEmpty();
        assertThat(page.select("form details[open] #issued[autofocus]")).hasSize(1);
    }

    @Test
    void aScriptGetsTheSamePageWithoutWhatStandsAroundIt() throws Exception {
        var answer = mvc.perform(get("/check?expires=2026-12-25").accept(TEXT_HTML).header("HX-Request", "true"))
                .andReturn().getResponse();

        assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).startsWith("<main id=\"checker\">");
        assertThat(page(answer).select("h1, form[hx-target=#checker]")).hasSize(2);
        assertThat(page(answer).select("header, footer")).isEmpty();
    }

    @Test
    void anEmptyFormThatWasSentIsAskedForTheExpiry() throws Exception {
        var answer = answer("/check?expires=&born=&issued=&event=&on=", Locale.JAPANESE);

        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(page(answer).select("#expires-error").text()).isEqualTo("入力してください。");
    }

    @Test
    void anIndividualNumberIsTakenOutOfTheForm() throws Exception {
        var answer = answer("/check?expires=１２３４５６７８９０１８&event=123456789018", Locale.JAPANESE);

        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).doesNotContain("9018", "９０１８");
        assertThat(page(answer).select("#expires-error").text()).startsWith("マイナンバー（個人番号）は入力しないでください。");
    }

    @Test
    void whoNamesNoFormatGetsThePage() throws Exception {
        var answer = mvc.perform(get("/check?expires=2026-12-25").accept(MediaType.ALL)).andReturn().getResponse();

        assertThat(answer.getContentType()).startsWith("text/html");
    }

    private MockHttpServletResponse answer(String url, Locale locale) throws Exception {
        return mvc.perform(get(url).accept(TEXT_HTML).locale(locale)).andReturn().getResponse();
    }

    private static Document page(MockHttpServletResponse answer) throws Exception {
        return Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8));
    }
}
