package org.madoguchi.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.madoguchi.portal.Visitor;

/** 山田さん opens his page for the first time, on a phone with a slow connection. */
class FirstVisitJourney extends Journey {

    private final Page page = phone();
    private final List<Response> answers = new CopyOnWriteArrayList<>();

    @Test
    void styleAndScriptComeInOneRequestEachAndCompressed() {
        page.onResponse(answers::add);
        signIn(page, "yamada");
        page.waitForFunction("document.fonts.status === 'loaded'");
        assertThat(kind("stylesheet")).singleElement().satisfies(this::isWhatItIsUncompressed);
        assertThat(kind("script")).singleElement().satisfies(this::isWhatItIsUncompressed);
        assertThat(kind("document").stream().filter(answer -> path(answer).startsWith("/members/"))).singleElement()
                .satisfies(answer -> assertThat(answer.headerValue("content-encoding")).isEqualTo("gzip"));
        assertThat(kind("font")).isNotEmpty()
                .allSatisfy(answer -> assertThat(answer.headerValue("content-encoding")).isNull());
    }

    /** By plain http, Chromium asks for no brotli; Playwright's own client does. */
    private void isWhatItIsUncompressed(Response answer) {
        var plain = new Visitor(portal.uri()).download(path(answer)).body();
        assertThat(answer.headerValue("content-encoding")).isIn("gzip", "br");
        assertThat(answer.body()).isEqualTo(plain);
        var brotli = page.request().get(answer.url());
        assertThat(brotli.headers()).containsEntry("content-encoding", "br");
        assertThat(brotli.body()).isEqualTo(plain);
    }

    private List<Response> kind(String kind) {
        return answers.stream().filter(answer -> answer.url().startsWith(portal.uri().toString()))
                .filter(answer -> answer.request().resourceType().equals(kind)).toList();
    }

    private static String path(Response answer) {
        return URI.create(answer.url()).getPath();
    }
}
