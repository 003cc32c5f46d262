package org.madoguchi.ui;

import jakarta.servlet.ServletContext;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.context.support.StaticApplicationContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.expression.ThymeleafEvaluationContext;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.thymeleaf.web.servlet.JakartaServletWebApplication;

/** Renders a template with the portal's words and engine, and without a server. */
public final class Rendering {

    private final ServletContext servletContext = new MockServletContext();
    private final StaticApplicationContext beans = new StaticApplicationContext();
    private final SpringTemplateEngine engine = new SpringTemplateEngine();

    /** @param words the message files to read besides the almanac's and the insurers', such as {@code home} for {@code i18n/home.properties} */
    public Rendering(String... words) {
        var messages = messages(words);
        var days = new Days(messages);
        beans.getBeanFactory().registerSingleton("days", days);
        beans.getBeanFactory().registerSingleton("phoneTimes", new PhoneTimes(messages, days));
        beans.getBeanFactory().registerSingleton("speech", new Speech(messages, days));
        beans.getBeanFactory().registerSingleton("hashedNames", new HashedNames());
        beans.refresh();
        engine.setTemplateResolver(templates());
        engine.setTemplateEngineMessageSource(messages);
    }

    public String html(String template, Locale locale, Map<String, ?> model) {
        LocaleContextHolder.setLocale(locale);
        try {
            return engine.process(template, context(locale, model));
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }

    public Document page(String template, Locale locale, Map<String, ?> model) {
        return Jsoup.parse(html(template, locale, model));
    }

    private WebContext context(Locale locale, Map<String, ?> model) {
        var exchange = JakartaServletWebApplication.buildApplication(servletContext)
                .buildExchange(new MockHttpServletRequest(servletContext), new MockHttpServletResponse());
        var variables = new HashMap<String, Object>(model);
        variables.put(ThymeleafEvaluationContext.THYMELEAF_EVALUATION_CONTEXT_CONTEXT_VARIABLE_NAME,
                new ThymeleafEvaluationContext(beans, null));
        return new WebContext(exchange, locale, variables);
    }

    private static ClassLoaderTemplateResolver templates() {
        var resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/");
        resolver.setSuffix(".html");
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCharacterEncoding("UTF-8");
        return resolver;
    }

    private static ResourceBundleMessageSource messages(String... words) {
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames("i18n/almanac", "i18n/wording");
        for (var module : words) {
            messages.addBasenames("i18n/" + module);
        }
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        messages.setAlwaysUseMessageFormat(true);
        return messages;
    }
}
