package org.madoguchi.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class ErrorPagesTests {

    private final RunningPortal portal = RunningPortal.shared();
    private final Visitor visitor = new Visitor(portal.uri());

    @ParameterizedTest
    @CsvSource({"ja, ページが見つかりません", "en, not found"})
    void whatIsNotThereIsSaidInTheReadersLanguage(String language, String words) {
        visitor.signIn("sato");
        var answer = visitor.reading(language).get("/members/nobody");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(Jsoup.parse(answer.body()).selectFirst("h1").text()).containsIgnoringCase(words);
    }

    @Test
    void anErrorTellsNothingOfTheInside() {
        visitor.signIn("sato");
        var answer = visitor.post("/members/nobody", Map.of("x", "<script>alert(1)</script>"));
        assertThat(answer.statusCode()).isBetween(400, 499);
        assertThat(answer.body()).doesNotContain("Exception", "org.springframework", "alert(1)", "Whitelabel");
    }

    /** The container's own exception holds what was typed. */
    @ParameterizedTest
    @ValueSource(strings = {"/check?born=1978-08-13SECRET%zz", "/?x=SECRET%", "/sign-in?problem=SECRET%f"})
    void whatCannotBeDecodedIsRefusedWithoutALineInTheLog(String path, CapturedOutput log) {
        assertThat(RawRequest.statusOf(portal.uri(), path)).isEqualTo(400);
        assertThat(log.getAll()).doesNotContain("SECRET");
    }

    @Test
    void whatLeadsNowhereIsNotInTheLog(CapturedOutput log) {
        visitor.signIn("sato");
        assertThat(visitor.get("/SECRET").statusCode()).isEqualTo(404);
        assertThat(visitor.get("/members/SECRET/SECRET").statusCode()).isEqualTo(404);
        assertThat(visitor.get("/assets/SECRET.css").statusCode()).isEqualTo(404);
        assertThat(log.getAll()).doesNotContain("SECRET");
    }

    @ParameterizedTest
    @ValueSource(strings = {"OPTIONS", "PUT", "DELETE", "PATCH"})
    void anotherMethodOnSomebodysPageIsRefused(String method) {
        visitor.signIn("sato");
        assertThat(visitor.send(method, "/members/" + new People(portal).ref("yamada")).statusCode()).isBetween(400, 499);
    }

    @Test
    void aCharacterThatNobodyCanTypeIsNoErrorOfOurs() {
        var welcome = visitor.signIn("kato");
        var answer = visitor.submit(welcome, "form[action$='/welcome']", Map.of("number", "1\u0000", "branch", "00"));
        assertThat(answer.statusCode()).isEqualTo(400);
    }

    @Test
    void aProgramIsAnsweredInItsOwnForm() {
        var answer = visitor.get("/check?expires=x", "Accept", "application/json");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
    }
}
