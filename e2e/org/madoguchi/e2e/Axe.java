package org.madoguchi.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/**
 * axe-core in a page, brought there once, and from then on by the browser itself into whatever the page opens next:
 * {@link AxeBuilder} brings it anew for every look, which takes as long as the look itself. There are no frames, into which
 * it would have to be brought, too.
 */
record Axe(Page page) {

    private static final String SOURCE = source();
    private static final String FINDINGS = """
            options => 'axe' in window && axe.run(document, options).then(
                result => result.violations.map(rule => `${rule.id}: ${rule.nodes[0].html}`))""";

    static Axe in(Page page) {
        return new Axe(page);
    }

    void hasNoFindings() {
        hasNone(Map.of("resultTypes", List.of("violations")));
    }

    void hasNoContrastFindings() {
        hasNone(Map.of("resultTypes", List.of("violations"), "runOnly", List.of("color-contrast")));
    }

    private void hasNone(Map<String, ?> options) {
        assertThat(page.frames()).hasSize(1);
        var findings = page.evaluate(FINDINGS, options);
        if (Boolean.FALSE.equals(findings)) {
            page.addInitScript(SOURCE);
            page.evaluate(SOURCE);
            findings = page.evaluate(FINDINGS, options);
        }
        assertThat((List<?>) findings).as(page.url()).isEmpty();
    }

    private static String source() {
        try (var source = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(source.readAllBytes(), UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
