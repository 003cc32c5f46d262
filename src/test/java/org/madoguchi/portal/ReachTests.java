package org.madoguchi.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every personal route, with one's own reference, with somebody else's, and with one that nobody has. */
class ReachTests {

    private final RunningPortal portal = RunningPortal.shared();
    private final People people = new People(portal);

    static Stream<String> personalPages() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/routes.txt")).stream()
                .filter(route -> route.startsWith("/members/") && route.contains(" GET "))
                .map(route -> route.split(" ")[0]);
    }

    @ParameterizedTest
    @MethodSource("personalPages")
    void aMemberOpensTheirOwn(String page) {
        var sato = signedIn("sato");
        assertThat(sato.get(page.replace("{ref}", people.ref("sato").toString())).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @MethodSource("personalPages")
    void somebodyElsesCannotBeToldFromNobodys(String page) {
        var sato = signedIn("sato");
        var others = sato.get(page.replace("{ref}", people.ref("yamada").toString()));
        var nobodys = sato.get(page.replace("{ref}", UUID.randomUUID().toString()));
        var malformed = sato.get(page.replace("{ref}", "1"));

        assertThat(Stream.of(others, nobodys, malformed).map(HttpResponse::statusCode)).containsOnly(404);
        assertThat(words(others)).isEqualTo(words(nobodys)).isEqualTo(words(malformed));
        assertThat(others.body()).doesNotContain("山田");
    }

    /** A wife under a disclosure restriction, and a husband who is the insured of her household. */
    @ParameterizedTest
    @MethodSource("personalPages")
    void aHusbandDoesNotReachAWifeUnderDisclosureRestriction(String page) {
        var husband = signedIn("tanaka-ken");
        assertThat(husband.get(page.replace("{ref}", people.ref("tanaka").toString())).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @MethodSource("personalPages")
    void whoIsNotSignedInIsLedToTheSignIn(String page) {
        var answer = new Visitor(portal.uri()).get(page.replace("{ref}", people.ref("sato").toString()));
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/sign-in");
    }

    @ParameterizedTest
    @MethodSource("personalPages")
    void whoIsNotLinkedYetReachesNobody(String page) {
        var answer = signedIn("kato").get(page.replace("{ref}", people.ref("kato").toString()));
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/welcome");
    }

    @Test
    void nobodyChangesWhatIsSomebodyElses() {
        var sato = signedIn("sato");
        var own = sato.get("/members/" + people.ref("sato") + "/certificate/expiry");
        var token = Jsoup.parse(own.body()).selectFirst("input[name=_csrf]").val();
        var answer = sato.post("/members/" + people.ref("kobayashi") + "/certificate/expiry",
                Map.of("expiry", "2027-01-01", "_csrf", token));
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(signedIn("kobayashi").page("/members/" + people.ref("kobayashi")).text()).doesNotContain("2027年1月1日");
    }

    private static String words(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body()).body().text();
    }

    private Visitor signedIn(String name) {
        var visitor = new Visitor(portal.uri());
        visitor.signIn(name);
        return visitor;
    }
}
