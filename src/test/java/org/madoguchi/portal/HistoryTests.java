package org.madoguchi.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madoguchi.accesslog.AccessEntry;
import org.madoguchi.accesslog.AccessLog;
import org.madoguchi.member.MemberRef;
import org.madoguchi.viewing.Aspect;
import org.madoguchi.viewing.Capacity;

/** 花子さん reads who saw what of her. */
class HistoryTests {

    private final RunningPortal portal = RunningPortal.shared();
    private final People people = new People(portal);
    private final Visitor hanako = new Visitor(portal.uri());
    private final MemberRef ref = people.ref("sato-hanako");

    @BeforeEach
    void signIn() {
        hanako.signIn("sato-hanako");
    }

    @Test
    void aLookIsToldByTimeCapacityNameAndWhat() {
        var sato = new Visitor(portal.uri());
        sato.signIn("sato");
        sato.get("/members/" + ref + "/eligibility");

        var newest = history("?who=FAMILY").selectFirst(".history li").text();
        assertThat(newest).containsPattern("\\d{4}年\\d+月\\d+日（令和\\d+年）.曜日 \\d+:\\d\\d")
                .contains("家族 佐藤　健一", "「資格情報」を見ました");
    }

    @Test
    void whatOneAsksForIsWhatOneSees() {
        looks("PORTAL", null, "STANDING");
        looks("DELEGATE", people.ref("yamada"), "CERTIFICATE");
        assertThat(history("?who=PORTAL").select(".history strong").eachText()).containsOnly("窓口の自動の処理");
        assertThat(history("?who=DELEGATE").select(".history li").text()).contains("代理人 山田　太郎");
        assertThat(history("?who=SELF").select(".history strong").eachText()).containsOnly("本人");
        assertThat(history("").select(".history strong").eachText()).contains("代理人").doesNotContain("本人", "窓口の自動の処理");
        assertThat(history("?who=nobody&period=x").select("h1").text()).startsWith("この3か月、ほかの人が");
    }

    @Test
    void whereNobodyLookedTheFirstLineSaysSo() {
        var kobayashi = new Visitor(portal.uri());
        kobayashi.signIn("kobayashi");
        var page = kobayashi.page("/members/" + people.ref("kobayashi") + "/history?who=ASSISTED");
        assertThat(page.selectFirst("h1").text()).isEqualTo("この3か月、電話の窓口は見ていません");
        assertThat(page.select("a[href*=history.csv]")).isEmpty();
    }

    /** 田中由美さん is under a disclosure restriction. */
    @Test
    void theLooksOfWhoeverIsUnderADisclosureRestrictionAreOnNobodysPage() {
        var before = history("?who=DELEGATE").select("h1").text();
        var table = csv().body();
        looks("DELEGATE", people.ref("tanaka"), "STANDING");
        assertThat(history("?who=DELEGATE").select("h1").text()).isEqualTo(before);
        assertThat(csv().body()).isEqualTo(table);
    }

    @Test
    void anAspectOfAnotherTimeIsNoErrorAndHasWords() {
        looks("DELEGATE", people.ref("yamada"), "OF_A_LATER_VERSION");
        assertThat(history("?who=DELEGATE").selectFirst(".history li").text()).contains("あなたのページを見ました");
    }

    @Test
    void theTableHasEachLookWithItsReceipt() {
        looks("DELEGATE", people.ref("yamada"), "STANDING");
        var answer = csv();
        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow()).startsWith("attachment");
        assertThat(answer.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
        var lines = answer.body().lines().toList();
        assertThat(lines.getFirst()).isEqualTo("\uFEFF日時,立場,名前,職員番号,内容,理由,受領番号");
        assertThat(lines.get(1)).matches(
                "\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d,代理人,山田　太郎,,「今日のマイナ保険証」を見ました,,\\d+-[0-9a-f]{16}");
    }

    @Test
    void aReceiptFindsItsEntryAndNobodyElses() {
        looks("DELEGATE", people.ref("yamada"), "STANDING");
        var receipt = receipt();
        assertThat(checked(hanako, ref, receipt)).contains("そのまま残っています");
        assertThat(checked(hanako, ref, " " + receipt.toUpperCase() + " ")).contains("そのまま残っています");
        assertThat(checked(hanako, ref, receipt.replaceAll("-.*", "-0000000000000000"))).contains("合いません");
        assertThat(checked(hanako, ref, "")).contains("見つかりません");

        var yamada = new Visitor(portal.uri());
        yamada.signIn("yamada");
        assertThat(checked(yamada, people.ref("yamada"), receipt)).contains("見つかりません");
    }

    @Test
    void everyAspectAndCapacityHasItsWords() {
        var words = ResourceBundle.getBundle("i18n/home", Locale.ROOT);
        for (var aspect : Aspect.values()) {
            assertThat(words.containsKey("home.history.aspect." + aspect)).as(aspect.name()).isTrue();
        }
        for (var capacity : Capacity.values()) {
            assertThat(words.containsKey("home.history.capacity." + capacity)).as(capacity.name()).isTrue();
        }
    }

    private void looks(String capacity, MemberRef actor, String aspect) {
        portal.bean(AccessLog.class).write(List.of(new AccessEntry(actor == null ? null : actor.value(), ref, capacity, aspect, null)));
    }

    private Document history(String query) {
        return hanako.page("/members/" + ref + "/history" + query);
    }

    private HttpResponse<String> csv() {
        return hanako.get("/members/" + ref + "/history.csv");
    }

    private String receipt() {
        var line = csv().body().lines().toList().get(1);
        return line.substring(line.lastIndexOf(',') + 1);
    }

    private static String checked(Visitor visitor, MemberRef member, String receipt) {
        var page = visitor.get("/members/" + member + "/history");
        return visitor.submit(page, "form[method=post]:has(input[name=receipt])", Map.of("receipt", receipt)).body();
    }
}
