package org.madoguchi.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madoguchi.portal.StaffRoom;
import org.slf4j.LoggerFactory;

/** What 鈴木さん's errand leaves behind: at nobody else's, in the browser, in its history, in the portal's log. */
class PrivacyJourney extends Journey {

    private static final Pattern HERS = Pattern.compile("鈴木|美咲|スズキ|ミサキ|みほん町"
            + "|\\b1003\\b|1990-10-12|19901012|1990年10月12日");

    /** htmx keeps the path of the page while it is open. */
    private static final String PATH_FOR_HISTORY = "htmx-current-path-for-history";

    private static final String KEPT_PAGES = """
            async () => (await Promise.all((await caches.keys()).map(async name => (await caches.open(name)).keys()))).flat()
                .map(kept => new URL(kept.url).pathname).filter(path => !path.startsWith('/assets/'))""";

    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Level level = root.getLevel();
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final List<String> addresses = new ArrayList<>();
    private final List<String> titles = new ArrayList<>();
    private final Page page = desktop();

    @BeforeEach
    void listen() {
        log.start();
        root.addAppender(log);
        root.setLevel(Level.DEBUG);
        page.context().onRequest(request -> addresses.add(decoded(request)));
        page.context().onPage(other -> addresses.add(other.url()));
        page.onDOMContentLoaded(loaded -> titles.add(loaded.title()));
    }

    @AfterEach
    void stopListening() {
        new StaffRoom(portal).clear();
        root.setLevel(level);
        root.detachAppender(log);
    }

    @Test
    void nothingOfHersIsLeftAnywhere() {
        theWholeErrand();
        assertThat(addresses).hasSizeGreaterThan(20)
                .allSatisfy(address -> assertThat(origin(address)).isIn(portal.uri().toString(), provider()))
                .noneMatch(this::tellsOfHer);
        assertThat(titles).hasSizeGreaterThan(8).noneMatch(this::tellsOfHer);
        assertThat(logged()).hasSizeGreaterThan(20).extracting(PrivacyJourney::line).noneMatch(this::tellsOfHer);
    }

    /** With an agent who searches for her, checks who she is, sees her number and writes down what came of it. */
    @Test
    void nothingOfHersIsLeftAnywhereByACall() {
        theWholeCall();
        assertThat(addresses).hasSizeGreaterThan(20)
                .allSatisfy(address -> assertThat(origin(address)).isIn(portal.uri().toString(), provider()))
                .noneMatch(this::tellsOfHer);
        assertThat(titles).hasSizeGreaterThan(8).noneMatch(this::tellsOfHer);
        assertThat(logged()).hasSizeGreaterThan(20).extracting(PrivacyJourney::line).noneMatch(this::tellsOfHer);
    }

    /** Up to now: the portal goes on writing, such as of what it does in the background. */
    private List<ILoggingEvent> logged() {
        synchronized (log) {
            log.stop();
            return List.copyOf(log.list);
        }
    }

    private void theWholeCall() {
        StaffJourney.signInAsStaff(page, "staff-aoki");
        StaffJourney.search(page, StaffJourney.KANA, StaffJourney.BORN);
        StaffJourney.say(page, "19901013", StaffJourney.NUMBER);
        StaffJourney.say(page, StaffJourney.BORN, StaffJourney.NUMBER);
        var call = page.url();
        var hers = call.replace("/assistance", "");
        for (var path : List.of(call, hers, hers + "/certificate", hers + "/eligibility", call + "/fields/number")) {
            page.navigate(path);
            hasStoredNothing();
        }
        page.locator("#reason").selectOption("TELL_CLINIC");
        button(page, "30秒間だけ表示する").click();
        assertThat(main(page)).containsText(StaffJourney.NUMBER);
        hasStoredNothing();
        button(page, "応対を終える").click();
        page.locator("#outcome").selectOption("EXPLAINED");
        page.locator("#note").fill("番号は" + StaffJourney.NUMBER);
        button(page, "記録する").click();
        assertThat(main(page)).containsText("（4けた以上）は書けません");
        page.locator("#note").fill("");
        button(page, "記録する").click();
        assertThat(main(page)).containsText("応対の結果を記録しました");
        hasStoredNothing();
        button(page, "サインアウト").click();
        assertThat(headline(page)).hasText("マイナ保険証は、今日使えますか");
        hasStoredNothing();
    }

    private void theWholeErrand() {
        page.navigate("/");
        var home = signIn(page, "suzuki").url();
        for (var path : Pages.of(page)) {
            page.navigate(path);
            hasStoredNothingButThePageForTheCounter();
        }
        page.navigate(home + "/certificate");
        page.getByLabel("病院に行く日").fill("2027-02-01");
        button(page, "この日で調べる").click();
        assertThat(main(page)).containsText("2027年2月1日（令和9年）は");
        hasStoredNothingButThePageForTheCounter();
        page.navigate(page.url().replaceFirst("/certificate.*", "/eligibility"));
        assertThat(main(page)).containsText("鈴木　美咲");
        SavedPdf.by(page, link(page, "参考の控えを端末に保存")::click);
        button(page, "サインアウト").click();
        assertThat(headline(page)).hasText("マイナ保険証は、今日使えますか");
        hasStoredNothing();
        assertThat(page.evaluate("Object.values(sessionStorage).join()").toString()).doesNotContain("members");
        assertThat(page.context().cookies()).extracting(cookie -> cookie.name).doesNotContain("madoguchi");
    }

    private void hasStoredNothing() {
        hasStoredNothingButThePageForTheCounter();
        assertThat((List<?>) page.evaluate("caches.keys()")).isEmpty();
        assertThat(page.evaluate("async () => (await navigator.serviceWorker.getRegistrations()).length")).isEqualTo(0);
    }

    /** The one page that is kept, so that it opens where there is no signal; {@link ReceptionJourney} shows how it goes again. */
    private void hasStoredNothingButThePageForTheCounter() {
        assertThat((List<?>) page.evaluate("[...Object.keys(localStorage), ...Object.keys(sessionStorage)]"))
                .allMatch(PATH_FOR_HISTORY::equals);
        assertThat(page.evaluate("Object.values(sessionStorage).join()").toString()).doesNotContainPattern(HERS);
        assertThat((List<?>) page.evaluate(KEPT_PAGES)).allMatch(path -> path.toString().matches("/members/[^/]+/reception"));
        assertThat((List<?>) page.evaluate("indexedDB.databases()")).isEmpty();
    }

    private boolean tellsOfHer(String text) {
        return HERS.matcher(text).find();
    }

    private static String decoded(Request request) {
        return URLDecoder.decode(request.url(), StandardCharsets.UTF_8);
    }

    private static String origin(String address) {
        var uri = URI.create(address.replaceFirst("\\?.*", ""));
        return uri.getScheme() + "://" + uri.getAuthority();
    }

    private static String line(ILoggingEvent event) {
        return event.getFormattedMessage()
                + (event.getThrowableProxy() == null ? "" : ThrowableProxyUtil.asString(event.getThrowableProxy()));
    }
}
