package org.madoguchi.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 加藤さん's first sign-in: linked by 記号・番号・枝番 and birth date, against the register and the provider's claim. */
class LinkingTests {

    private final RunningPortal portal = RunningPortal.shared();
    private final JdbcClient jdbc = portal.bean(JdbcClient.class);
    private final People people = new People(portal);
    private final Visitor kato = new Visitor(portal.uri());

    @AfterEach
    void asIfNothingHadBeen() {
        jdbc.sql("delete from sign_in_link where member = ?").param(people.ref("kato").value()).update();
        jdbc.sql("delete from missed_attempt").update();
    }

    @Test
    void theRightNumberAndBirthDateOpenTheOwnPage() {
        var linked = kato.follow(type(Map.of()));
        assertThat(linked.uri().getPath()).isEqualTo("/members/" + people.ref("kato"));
        assertThat(linked.body()).contains("加藤");
    }

    @Test
    void theSecondSignInPassesThrough() {
        kato.follow(type(Map.of()));
        assertThat(new Visitor(portal.uri()).signIn("kato").uri().getPath()).isEqualTo("/members/" + people.ref("kato"));
    }

    @Test
    void fullWidthDigitsAndAnEraDateAreUnderstood() {
        var linked = kato.follow(type(Map.of("number", "１０１１", "branch", "００", "birthdate", eraBirthdate())));
        assertThat(linked.uri().getPath()).isEqualTo("/members/" + people.ref("kato"));
    }

    /** Whether nobody has the number, or somebody else, or who has another birth date: the same words. */
    @Test
    void aMissTellsNothing() {
        var nobody = words(type(Map.of("number", "9999")));
        asIfNothingHadBeen();
        var somebodyElse = words(type(Map.of("number", "1002", "birthdate", birthdate("yamada"))));
        asIfNothingHadBeen();
        var otherBirthdate = words(type(Map.of("birthdate", "19700101")));
        assertThat(nobody).isEqualTo(somebodyElse).isEqualTo(otherBirthdate);
    }

    /** The provider says when the person at the keyboard was born, whatever they type. */
    @Test
    void aNumberAndBirthDateReadFromSomebodysPapersOpenNothing() {
        var answer = type(Map.of("number", "1002", "birthdate", birthdate("yamada")));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(kato.get("/members/" + people.ref("yamada")).statusCode()).isEqualTo(302);
    }

    @Test
    void fiveMissesLockForADay() {
        IntStream.range(0, 5).forEach(n -> type(Map.of("number", "9999")));
        var right = type(Map.of());
        assertThat(right.statusCode()).isEqualTo(422);
        assertThat(jdbc.sql("select count(*) from sign_in_link where member = ?").param(people.ref("kato").value())
                .query(Integer.class).single()).isZero();

        jdbc.sql("update missed_attempt set last_miss_at = last_miss_at - interval '23 hours 59 minutes'").update();
        assertThat(type(Map.of()).statusCode()).isEqualTo(422);
        jdbc.sql("update missed_attempt set last_miss_at = last_miss_at - interval '1 minute'").update();
        assertThat(type(Map.of()).statusCode()).isEqualTo(302);
    }

    /** Every attempt takes the same half second, which is far more than any work behind it. */
    @Test
    void theTimeOfAnAnswerIsTheSame() {
        type(Map.of("number", "9999"));
        asIfNothingHadBeen();
        assertThat(timeOf(Map.of("number", "9999"))).isBetween(Duration.ofMillis(500), Duration.ofMillis(1500));
        asIfNothingHadBeen();
        assertThat(timeOf(Map.of("birthdate", "19700101"))).isBetween(Duration.ofMillis(500), Duration.ofMillis(1500));
    }

    @Test
    void whatCannotBeReadIsNoMissAndNothingTypedIsLost() {
        var answer = type(Map.of("birthdate", "きのう", "branch", "1"));
        var page = Jsoup.parse(answer.body());
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(page.selectFirst("#birthdate").val()).isEqualTo("きのう");
        assertThat(page.selectFirst("#number").val()).isEqualTo("1011");
        assertThat(page.selectFirst("#birthdate").attr("aria-describedby")).contains("birthdate-error");
        assertThat(jdbc.sql("select count(*) from missed_attempt where what = 'LINKING'").query(Integer.class).single()).isZero();
    }

    @Test
    void anIndividualNumberIsTurnedAwayAndNotRepeated() {
        var answer = type(Map.of("number", "123456789018"));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).doesNotContain("123456789018").contains("マイナンバー（個人番号）は入力しないでください");
    }

    private Duration timeOf(Map<String, String> typed) {
        var page = welcome();
        long start = System.nanoTime();
        submit(page, typed);
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private HttpResponse<String> type(Map<String, String> typed) {
        return submit(welcome(), typed);
    }

    private HttpResponse<String> welcome() {
        return kato.cookies().isEmpty() ? kato.signIn("kato") : kato.open("/welcome");
    }

    private HttpResponse<String> submit(HttpResponse<String> welcome, Map<String, String> typed) {
        var values = new HashMap<>(Map.of("insurer", "06990014", "symbol", "2601", "number", "1011", "branch", "00",
                "birthdate", birthdate("kato")));
        values.putAll(typed);
        if (!welcome.body().contains("action=\"/welcome\"")) {
            var token = Jsoup.parse(welcome.body()).selectFirst("input[name=_csrf]").val();
            values.put("_csrf", token);
            return kato.post("/welcome", values);
        }
        return kato.submit(welcome, "form[action$='/welcome']", values);
    }

    private String birthdate(String memberKey) {
        return jdbc.sql("select to_char(birthdate, 'YYYYMMDD') from member where member_key = ?")
                .param(memberKey).query(String.class).single();
    }

    private String eraBirthdate() {
        return jdbc.sql("""
                select '平成' || (extract(year from birthdate) - 1988)::int || '年'
                       || to_char(birthdate, 'FMMM"月"FMDD"日"') from member where member_key = 'kato'
                """).query(String.class).single();
    }

    private static String words(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body()).select("[role=alert]").text();
    }
}
