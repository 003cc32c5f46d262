package org.madoguchi.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 佐藤さん and those whom he may see; it is 21 November 2026. */
class FamilyPageTests {

    private final RunningPortal portal = RunningPortal.shared();
    private final JdbcClient jdbc = portal.bean(JdbcClient.class);
    private final People people = new People(portal);
    private final Visitor sato = new Visitor(portal.uri());
    private Object sonsExpiry;

    @BeforeEach
    void signIn() {
        sato.signIn("sato");
        sonsExpiry = jdbc.sql("select certificate_expiry from member where member_key = 'sato-yuto'").query().singleValue();
    }

    @AfterEach
    void theSonsCardIsAsItWas() {
        jdbc.sql("update member set certificate_expiry = ? where member_key = 'sato-yuto'").param(sonsExpiry).update();
        jdbc.sql("delete from family_choice").update();
    }

    @Test
    void whoeverNeedsSomethingComesFirstWithTheDay() {
        sonsCardExpires("2026-10-01");
        var page = sato.page("/family");
        assertThat(page.selectFirst("h1").text()).isEqualTo("1人に、することがあります");
        var first = page.selectFirst(".family li");
        assertThat(first.text()).contains("佐藤　悠斗", "（家族）", "資格の確認だけ", "2027年1月");
        assertThat(first.selectFirst("a").attr("href")).isEqualTo("/members/" + people.ref("sato-yuto"));
        assertThat(first.attr("data-type")).isEqualTo("warn");
        assertThat(first.select("svg")).isNotEmpty();
    }

    @Test
    void amongThoseTheOneWithTheFewestDaysLeftComesFirst() {
        jdbc.sql("""
                insert into family_choice (dependent, insured, choice, chosen_at)
                values (?, ?, 'STANDING', now())
                """).params(people.ref("sato-mei").value(), people.ref("sato").value()).update();
        sonsCardExpires("2026-12-20");
        var before = jdbc.sql("select certificate_expiry from member where member_key = 'sato-mei'").query().singleValue();
        jdbc.sql("update member set certificate_expiry = '2026-11-30' where member_key = 'sato-mei'").update();
        try {
            assertThat(names()).startsWith("佐藤　芽衣", "佐藤　悠斗");
        } finally {
            jdbc.sql("update member set certificate_expiry = ? where member_key = 'sato-mei'").param(before).update();
        }
    }

    @Test
    void ofThoseWithNothingDueTheOneWhoSoonDecidesAloneComesFirst() {
        assertThat(names()).startsWith("佐藤　凛", "佐藤　悠斗");
        sonsCardExpires("2026-12-20");
        assertThat(names()).startsWith("佐藤　悠斗", "佐藤　凛");
    }

    @Test
    void itLeadsToThePageOfTheCodeWhichBearsTheLinksName() {
        var link = sato.page("/family").selectFirst("main a[href=/family/delegation]");
        assertThat(sato.page("/family/delegation").selectFirst("h1").text()).isEqualTo(link.text());
        assertThat(sato.page("/family").select("a[href$=#held]")).isEmpty();
    }

    @Test
    void whoHasNothingDueTakesOneLineWithTheNextDay() {
        var son = sato.page("/family").select(".family li").stream()
                .filter(person -> person.text().contains("悠斗")).findFirst().orElseThrow();
        assertThat(son.text()).isEqualTo("佐藤　悠斗 さん（家族） 使えます 更新は、2027年4月25日（令和9年）から");
    }

    @Test
    void ofWhomOnlyTheInsuranceMayBeSeenNothingOfTheCardIsInTheSource() {
        var wife = sato.page("/family").select(".family li").stream()
                .filter(person -> person.text().contains("花子")).findFirst().orElseThrow();
        assertThat(wife.selectFirst("a").attr("href")).endsWith("/eligibility");
        assertThat(wife.html()).doesNotContain("使えます", "data-type=\"good\"", "年");
    }

    /** The notice that goes to the household has no address: who lives apart may have reason to. */
    @Test
    void ofADependentTheAddressIsNotShown() {
        assertThat(sato.page("/members/" + people.ref("sato-hanako") + "/eligibility").text()).doesNotContain("住所", "みほん町");
        assertThat(sato.page("/members/" + people.ref("sato") + "/eligibility").text()).contains("住所", "みほん町");
    }

    @Test
    void eachLineIsALookThatIsKept() {
        long before = jdbc.sql("select coalesce(max(id), 0) from access_entry").query(Long.class).single();
        sato.get("/family");
        assertThat(jdbc.sql("""
                select member_key || ' ' || capacity || ' ' || aspect from access_entry join member on ref = subject
                where id > ? order by 1
                """).param(before).query(String.class).list())
                .contains("sato SELF STANDING_LINE", "sato-hanako FAMILY ELIGIBILITY_LINE",
                        "sato-yuto FAMILY STANDING_LINE");
    }

    @Test
    void whoIsNotLinkedYetIsLedToTheWelcomePage() {
        var kato = new Visitor(portal.uri());
        kato.signIn("kato");
        assertThat(kato.get("/family").headers().firstValue("Location").orElseThrow()).endsWith("/welcome");
    }

    private void sonsCardExpires(String day) {
        jdbc.sql("update member set certificate_expiry = cast(? as date) where member_key = 'sato-yuto'").param(day).update();
    }

    private List<String> names() {
        return sato.page("/family").select(".family .name").eachText();
    }
}
