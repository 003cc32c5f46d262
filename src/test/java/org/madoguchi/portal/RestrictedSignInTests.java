package org.madoguchi.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 田中由美さん is under a disclosure restriction. Whether she signs in is her insurer's to decide. */
class RestrictedSignInTests {

    private final RunningPortal portal = RunningPortal.shared();
    private final JdbcClient jdbc = portal.bean(JdbcClient.class);
    private final People people = new People(portal);
    private final Visitor tanaka = new Visitor(portal.uri());

    @AfterEach
    void asTheDemoHasIt() {
        jdbc.sql("update insurer set restricted_sign_in = true").update();
        jdbc.sql("update member set non_disclosure = false where member_key = 'takahashi'").update();
    }

    static Stream<String> personalPages() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/routes.txt")).stream()
                .filter(route -> route.matches("/(members|family).* GET .*") && !route.contains("{id}"))
                .map(route -> route.split(" ")[0]);
    }

    @Test
    void herOwnSignInGoesOnWhereTheInsurerAllows() {
        assertThat(tanaka.signIn("tanaka").body()).contains("田中");
        assertThat(tanaka.page(own()).text()).contains("今日、マイナ保険証を使えます");
    }

    @Test
    void elseSheIsAskedToCallAndSeesNothing() {
        closed();
        isTheCalmPage(tanaka.signIn("tanaka"));
    }

    @ParameterizedTest
    @MethodSource("personalPages")
    void onWhicheverPageSheHasOpenWhenTheRestrictionArrives(String page) {
        var takahashi = new Visitor(portal.uri());
        var path = page.replace("{ref}", people.ref("takahashi").toString());
        takahashi.signIn("takahashi");
        closed();
        assertThat(takahashi.open(path).statusCode()).as("before").isEqualTo(200);
        jdbc.sql("update member set non_disclosure = true where member_key = 'takahashi'").update();
        isTheCalmPage(takahashi.open(path));
    }

    @Test
    void aFormThatWasOpenDoesNothing() {
        tanaka.signIn("tanaka");
        var form = tanaka.open(own() + "/certificate/expiry");
        closed();
        isTheCalmPage(tanaka.follow(tanaka.submit(form, "main form", Map.of("expiry", "2027-01-01"))));
        assertThat(jdbc.sql("select count(*) from entered_expiry where ref = ?")
                .param(people.ref("tanaka").value()).query(Integer.class).single()).isZero();
    }

    @Test
    void sheCanSignOut() {
        closed();
        var page = tanaka.signIn("tanaka");
        assertThat(tanaka.follow(tanaka.submit(page, "main form[action$='/sign-out']", Map.of())).statusCode())
                .isEqualTo(200);
        assertThat(tanaka.get("/welcome").headers().firstValue("Location").orElseThrow()).endsWith("/sign-in");
    }

    @Test
    void noEntryIsWrittenForWhatIsNotShown() {
        closed();
        var before = entries();
        tanaka.signIn("tanaka");
        tanaka.open(own());
        assertThat(entries()).isEqualTo(before);
    }

    @Test
    void hersIsClosedAndNobodyElses() {
        closed();
        var husband = new Visitor(portal.uri());
        assertThat(husband.signIn("tanaka-ken").statusCode()).isEqualTo(200);
    }

    private void isTheCalmPage(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(403);
        var page = Jsoup.parse(answer.body());
        assertThat(page.selectFirst("h1").text()).isEqualTo("この窓口ではご案内できません");
        assertThat(page.select("main a[href^=tel:]").text()).isEqualTo(jdbc.sql("select phone from insurer where number = '06990014'")
                .query(String.class).single());
        assertThat(page.html()).doesNotContain("不開示", "支援", "制限", "田中", "渡", "/members/");
        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    }

    private int entries() {
        return jdbc.sql("select count(*) from access_entry where subject = ?")
                .param(people.ref("tanaka").value()).query(Integer.class).single();
    }

    private void closed() {
        jdbc.sql("update insurer set restricted_sign_in = false").update();
    }

    private String own() {
        return "/members/" + people.ref("tanaka");
    }
}
