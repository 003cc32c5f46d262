package org.madoguchi.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the dependents of 佐藤さん let him see, decided in their own sign-in. */
class FamilyChoiceTests {

    private final RunningPortal portal = RunningPortal.shared();
    private final JdbcClient jdbc = portal.bean(JdbcClient.class);
    private final People people = new People(portal);
    private final Visitor sato = signedIn("sato");

    @AfterEach
    void asIfNothingHadBeen() {
        jdbc.sql("delete from family_choice").update();
        decidesFrom(15);
    }

    @Test
    void theWifeChoosesAndTakesItBack() {
        var hanako = signedIn("sato-hanako");
        var page = "/members/" + people.ref("sato-hanako");
        assertThat(status(page, "/eligibility")).isEqualTo(200);
        assertThat(status(page, "")).isEqualTo(404);

        var saved = choose(hanako, "sato-hanako", "STANDING");
        assertThat(words(saved)).contains("佐藤　健一 さん").contains("変えました");
        assertThat(Jsoup.parse(saved.body()).select("input[value=STANDING][checked]")).isNotEmpty();
        assertThat(status(page, "")).isEqualTo(200);

        choose(hanako, "sato-hanako", "NOTHING");
        var gone = sato.get(page + "/eligibility");
        assertThat(gone.statusCode()).isEqualTo(404);
        assertThat(words(gone)).isEqualTo(words(sato.get("/members/" + UUID.randomUUID() + "/eligibility")));
    }

    /** He reaches nobody then, and so there is nothing to choose. */
    @Test
    void anInsuredUnderARestrictionIsOnNoDependentsPage() {
        var hanako = signedIn("sato-hanako");
        var open = hanako.get("/members/" + people.ref("sato-hanako") + "/delegations");
        jdbc.sql("update member set non_disclosure = true where member_key = 'sato'").update();
        try {
            var page = hanako.get("/members/" + people.ref("sato-hanako") + "/delegations");
            assertThat(words(page)).doesNotContain("この人に、何を見せますか").doesNotContain("健一");
            var tooLate = hanako.follow(hanako.submit(open, "form[action$=family]", Map.of("choice", "NOTHING")));
            assertThat(words(tooLate)).doesNotContain("変えました");
        } finally {
            jdbc.sql("update member set non_disclosure = false where member_key = 'sato'").update();
        }
    }

    @Test
    void theInsuredHasNobodyToChooseAbout() {
        assertThat(words(sato.get("/members/" + people.ref("sato") + "/delegations"))).doesNotContain("この人に、何を見せますか");
    }

    /** 芽衣, born on 5 May 2009, at an insurer where one decides from 18 on. */
    @Test
    void aChildReadsFromWhenOnSheDecides() {
        decidesFrom(18);
        var page = signedIn("sato-mei").get("/members/" + people.ref("sato-mei") + "/delegations");
        assertThat(words(page)).contains("佐藤　健一 さん").contains("2027年5月5日（令和9年）からは、見せるかどうかをあなたが決めます")
                .doesNotContain("もうすぐ").contains("代理人は、2027年5月5日（令和9年）から決められます");
        assertThat(Jsoup.parse(page.body()).select("main form")).isEmpty();
        assertThat(status("/members/" + people.ref("sato-mei"), "")).isEqualTo(200);
    }

    /** 森さん, 75 in twenty days, as if she were a dependent of 佐藤さん at an insurer where one decides from 75 on. */
    @Test
    void whoDecidesWithinThirtyDaysIsTold() {
        decidesFrom(75);
        var before = jdbc.sql("select insurer_number, symbol, number, branch from member where member_key = 'mori'")
                .query().singleRow();
        move("06990014", "2601", "1001", "09", 2);
        try {
            assertThat(words(signedIn("mori").get("/members/" + people.ref("mori") + "/delegations")))
                    .contains("もうすぐ、あなたが決めるようになります（2026年12月11日（令和8年）から）");
        } finally {
            move(before.get("insurer_number"), before.get("symbol"), before.get("number"), before.get("branch"), 1);
        }
    }

    private void move(Object insurer, Object symbol, Object number, Object branch, int classification) {
        jdbc.sql("""
                        update member set insurer_number = ?, symbol = ?, number = ?, branch = ?, family_classification = ?
                        where member_key = 'mori'
                        """)
                .params(insurer, symbol, number, branch, classification).update();
    }

    private HttpResponse<String> choose(Visitor visitor, String member, String choice) {
        var page = visitor.get("/members/" + people.ref(member) + "/delegations");
        return visitor.follow(visitor.submit(page, "form[action$=family]", Map.of("choice", choice)));
    }

    private int status(String page, String path) {
        return sato.get(page + path).statusCode();
    }

    private void decidesFrom(int age) {
        jdbc.sql("update insurer set own_consent_age = ? where number = '06990014'").param(age).update();
    }

    private static String words(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body()).select("main").text();
    }

    private Visitor signedIn(String name) {
        var visitor = new Visitor(portal.uri());
        visitor.signIn(name);
        return visitor;
    }
}
