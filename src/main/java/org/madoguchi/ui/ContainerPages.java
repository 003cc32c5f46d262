package org.madoguchi.ui;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.ApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.expression.ThymeleafEvaluationContext;

/**
 * The error pages for what the container answers by itself: rendered at the start, so that they need no session, no database
 * and no request that could be read.
 */
@Component
class ContainerPages {

    private static final String UNREADABLE = "error/unreadable";
    private static final Map<Integer, String> TEMPLATES = Map.of(
            403, "error/403", 404, "error/404", 500, "error/5xx", 502, "error/503", 503, "error/503", 504, "error/503");
    private static final List<String> ALL =
            List.of(UNREADABLE, "error/403", "error/404", "error/5xx", "error/503");

    private final SpringTemplateEngine engine;
    private final Map<String, Object> variables;
    private volatile Map<Locale, Map<String, String>> pages = Map.of();

    /** @param beans which the templates name, such as {@link HashedNames} */
    ContainerPages(SpringTemplateEngine engine, ApplicationContext beans, DemoNotice demo) {
        this.engine = engine;
        this.variables = Map.of(
                "demo", demo.shown(),
                ThymeleafEvaluationContext.THYMELEAF_EVALUATION_CONTEXT_CONTEXT_VARIABLE_NAME,
                new ThymeleafEvaluationContext(beans, null));
        engine.addLinkBuilder(new LinksWithoutRequest());
    }

    @EventListener(ApplicationStartedEvent.class)
    void render() {
        pages = Languages.SPOKEN.stream().collect(Collectors.toMap(Function.identity(), language ->
                ALL.stream().collect(Collectors.toMap(Function.identity(), template -> rendered(template, language)))));
    }

    /**
     * HTML.
     *
     * @param language one of {@link Languages#SPOKEN}
     */
    String with(int status, Locale language) {
        var template = TEMPLATES.getOrDefault(status, UNREADABLE);
        var kept = pages.getOrDefault(language, Map.of()).get(template);
        return kept == null ? rendered(template, language) : kept;
    }

    private String rendered(String template, Locale language) {
        return engine.process(template, new Context(language, variables));
    }
}
