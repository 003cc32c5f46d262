package org.madoguchi.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.madoguchi.feed.FeedFile;
import org.madoguchi.portal.SentFeeds;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What {@link AccessibilityJourney} asks of the members' pages, of the staff's: one desk for each role. */
class StaffAccessibilityJourney extends StaffJourney {

    private static final String SUPERVISION = "/assistance/supervision";

    private Page page = desk();
    private Consumer<Page> check = AccessibilityJourney::isAccessible;

    @Test
    void aCallFromTheSignInToTheOutcome() {
        theWholeCall();
    }

    @Test
    void inEnglishToo() {
        page = open(english().setViewportSize(1280, 800));
        check = StaffAccessibilityJourney::isAccessibleInEnglish;
        theWholeCall();
    }

    private void theWholeCall() {
        room.session("staff-aoki", "suzuki");
        room.endWithoutOutcome("staff-aoki");
        page.navigate("/staff/sign-in?problem=not-staff");
        isAccessible();
        signInAsStaff(page, "staff-aoki");
        isAccessible();
        everythingThatCanBeWrong();
        var call = page.url();
        for (var script : List.of("", "?script=easy", "?script=en")) {
            page.navigate(call + script);
            assertThat(page.locator(".desk_last")).hasCount(1);
            isAccessibleUnfolded();
        }
        var hers = call.replace("/assistance", "");
        for (var path : List.of(hers, hers + "/certificate", hers + "/eligibility", call + "/fields/number")) {
            page.navigate(path);
            isAccessible();
        }
        page.locator("#reason").selectOption("TELL_CLINIC");
        send("main form button");
        isAccessible();
        send(".assisted form button");
        isAccessible();
        send("main form button");
        isAccessible();
        page.navigate(call);
        assertThat(banner(page)).hasCount(0);
        isAccessible();
    }

    /** What is searched for last is left on the page of the call. */
    private void everythingThatCanBeWrong() {
        send("form[action$='/search'] button");
        isAccessible();
        find("ダレモ", "19500101");
        isAccessibleWith("#found");
        find("タナカ", born("tanaka"));
        isAccessibleWith("#restricted");
        find("ヤマダ　タロウ", born("yamada"));
        send("#found form button");
        say("19000101", "9999");
        say("19000101", "9999");
        isAccessibleWith("#over");
        find(KANA, BORN);
        isAccessibleWith("#found tbody tr");
        send("#found form button");
        isAccessible();
        for (var number : List.of("", "1004")) {
            say(BORN, number);
            isAccessible();
        }
        say(BORN, NUMBER);
    }

    @Test
    void anEmergencyFromTheAsking() {
        signInAsStaff(page, "staff-aoki");
        page.navigate("/assistance/emergency/" + room.ref("tanaka"));
        isAccessibleWith("#obstacle");
        page.navigate("/assistance/emergency/" + room.ref("suzuki"));
        isAccessibleWith("#warning");
        send("main form button");
        isAccessibleWith("#text-error");
        open(page, "suzuki");
        isAccessible();
        page.navigate("/members/" + room.ref("suzuki"));
        isAccessible();
        room.leaveEmergenciesForAnHour();
        page.navigate("/assistance/emergency/" + room.ref("suzuki"));
        isAccessibleWith("#obstacle");
        page = desktop();
        signIn(page, "suzuki");
        isAccessible();
    }

    @Test
    void theSupervisorsPages() {
        var agents = signInAsStaff(desk(), "staff-aoki");
        var english = signInAsStaff(open(english().setViewportSize(1280, 800)), "supervisor-endo");
        signInAsStaff(page, "supervisor-ueda");
        areAccessible(SUPERVISION, SUPERVISION + "/report", "/assistance/emergency/" + room.ref("tanaka"));
        open(agents, "suzuki");
        open(page, "tanaka");
        isAccessibleUnfolded();
        page.navigate(SUPERVISION);
        isAccessibleWith(".second-keys_decision");
        room.leaveEmergenciesForAnHour();
        page.navigate(SUPERVISION);
        isAccessibleWith("#overdue");
        english.navigate(SUPERVISION);
        isAccessibleInEnglish(english);
        send(".second-keys_decision form[action$=objection] button");
        isAccessible();
        page.navigate("/assistance/members/" + room.ref("tanaka"));
        send(".assisted form button");
        areAccessible(SUPERVISION, SUPERVISION + "/report");
        for (var path : List.of(SUPERVISION, SUPERVISION + "/report", "/assistance/emergency/" + room.ref("tanaka"))) {
            english.navigate(path);
            isAccessibleInEnglish(english);
        }
    }

    /** Empty, with one to send, with one that must wait, and with one that is sent. */
    @Test
    void theMailRoom() {
        signInAsStaff(page, "supervisor-ueda");
        var english = signInAsStaff(open(english().setViewportSize(1280, 800)), "operator-ono");
        areAccessible("/assistance/postings", "/assistance/documents", "/assistance/documents?outcome=UNKNOWN");
        ask("suzuki");
        ask("yamada");
        restrict(true);
        page.navigate("/assistance/postings");
        isAccessibleWith(".postings_hold");
        english.navigate("/assistance/names");
        isAccessibleInEnglish(english);
        english.navigate("/assistance/postings");
        isAccessibleInEnglish(english);
        english.waitForNavigation(() -> english.locator("main form button[formaction$=sent]").click());
        isAccessibleInEnglish(english);
    }

    /** Empty, refused, held, with the box that was not ticked, ready, applied, about to be undone, undone. */
    @Test
    void theOperatorsFeeds() {
        signInAsStaff(page, "operator-ono");
        var english = signInAsStaff(open(english().setViewportSize(1280, 800)), "operator-ono");
        areAccessible("/feed");
        var good = FeedFile.insured("9001").with("InsurerNumber", "06990014");
        sendFeed("", FeedFile.of(good));
        isAccessibleWith("#asOf-error");
        sendFeed("2026-10-31", FeedFile.of(good, good.with("InsuredIdentificationNumber", "9002").with("Birthdate", "x")));
        isAccessibleWith("input[name=goodRows]");
        isAccessibleInEnglish(english, page.url());
        send("form[action$=application] button");
        isAccessibleWith("#good-error");
        page.locator("input[name=goodRows]").check();
        send("form[action$=application] button");
        assertThat(page.locator("#work")).hasCount(0);
        assertThat(page.locator(".feed_numbers").first()).isVisible();
        isAccessible();
        isAccessibleInEnglish(english, page.url());
        send("form[action$=application] button");
        assertThat(page.locator("#work")).hasCount(0);
        isAccessibleWith("a[href$=undoing]");
        areAccessible("/feed");
        isAccessibleInEnglish(english, "/feed");
        page.locator(".feeds_link").first().click();
        link(page, "この取り込みを取り消す").click();
        isAccessibleWith("form[action$=undoing]");
        isAccessibleInEnglish(english, page.url());
        send("form[action$=undoing] button");
        isAccessible();
        theWorkOnAFeed(english);
    }

    /** As it looks for the moment in which somebody is at it. */
    private void theWorkOnAFeed(Page english) {
        portal.owner().sql("""
                update feed set state = 'CHECKING', stage = 'READING', stage_done = 50000, stage_total = 100000,
                                work_began_at = now() - interval '60 seconds', stage_began_at = now()
                where id = (select max(id) from feed)
                """).update();
        page.reload();
        isAccessibleWith("progress");
        isAccessibleInEnglish(english, page.url());
        portal.owner().sql("update feed set state = 'DROPPED' where id = (select max(id) from feed)").update();
    }

    /** And waits until nobody works on it any more. */
    private void sendFeed(String asOf, FeedFile file) {
        page.navigate("/feed");
        page.locator("#asOf").fill(asOf);
        page.locator("input[value=DELTA]").check();
        page.locator("#file").setInputFiles(new FilePayload("x.csv", "text/csv", file.text().getBytes(StandardCharsets.UTF_8)));
        send("main form button");
        assertThat(page.locator("#work")).hasCount(0);
    }

    @Test
    void whatIsNotThere() {
        signInAsStaff(page, "operator-ono");
        areAccessible("/assistance", "/assistance/names", "/assistance/nowhere", "/members/" + room.ref("suzuki"));
    }

    @AfterEach
    void asBefore() {
        restrict(false);
        new SentFeeds(portal).takeBack();
    }

    private void restrict(boolean restricted) {
        portal.bean(JdbcClient.class).sql("update member set non_disclosure = ? where member_key = 'yamada'")
                .param(restricted).update();
    }

    private void ask(String member) {
        room.session("supervisor-ueda", member);
        page.navigate("/assistance/members/" + room.ref(member));
        page.locator("#posting summary").press("Enter");
        send("#posting form button");
        isAccessibleWith(".posting_answer");
        room.endWithoutOutcome("supervisor-ueda");
    }

    private void open(Page page, String member) {
        page.navigate("/assistance/emergency/" + room.ref(member));
        page.locator("#reason").selectOption("AMBULANCE");
        page.locator("#text").fill("救急隊から。意識がない方の受診のため");
        page.waitForNavigation(() -> page.locator("main form button").press("Enter"));
        assertThat(banner(page)).hasCount(1);
    }

    private String born(String member) {
        return portal.bean(JdbcClient.class).sql("select to_char(birthdate, 'YYYYMMDD') from member where member_key = ?")
                .param(member).query(String.class).single();
    }

    private void find(String kana, String born) {
        page.navigate("/assistance");
        page.locator("#kana").fill(kana);
        page.locator("#birthdate").fill(born);
        send("form[action$='/search'] button");
    }

    private void say(String born, String number) {
        page.locator("#birthdate").fill(born);
        page.locator("#number").fill(number);
        page.locator("#reason").selectOption(number.isEmpty() ? "" : "READER_SAYS_EXPIRED");
        send("main form button");
    }

    private void send(String button) {
        page.waitForNavigation(() -> page.locator(button).first().click());
    }

    private void areAccessible(String... paths) {
        for (var path : paths) {
            page.navigate(path);
            isAccessible();
        }
    }

    private void isAccessibleUnfolded() {
        page.evaluate("document.querySelectorAll('details').forEach(details => details.open = true)");
        isAccessible();
    }

    /** In the state that this is the sign of. */
    private void isAccessibleWith(String sign) {
        assertThat(page.locator(sign)).hasCount(1);
        isAccessible();
    }

    private void isAccessible() {
        check.accept(page);
    }

    private static void isAccessibleInEnglish(Page page, String path) {
        page.navigate(path);
        isAccessibleInEnglish(page);
    }

    private static void isAccessibleInEnglish(Page page) {
        assertThat(page.locator("html")).hasAttribute("lang", "en");
        page.setViewportSize(1280, 800);
        AccessibilityJourney.hasNoFindings(page);
        AccessibilityJourney.fitsInto320Pixels(page);
    }
}
