package org.madoguchi.ui;

import org.madoguchi.ui.ContainerAnswers.Parts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.servlet.LocaleResolver;

/** Lets the container answer with {@link ContainerAnswers}. It is made before the beans that those need. */
@Component
class ContainerSetup implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private final ObjectProvider<ContainerPages> pages;
    private final ObjectProvider<AnswerHeaders> headers;
    private final ObjectProvider<LocaleResolver> languages;

    ContainerSetup(
            ObjectProvider<ContainerPages> pages, ObjectProvider<AnswerHeaders> headers, ObjectProvider<LocaleResolver> languages) {
        this.pages = pages;
        this.headers = headers;
        this.languages = languages;
    }

    @Override
    public void customize(TomcatServletWebServerFactory container) {
        var parts = SingletonSupplier.of(() -> new Parts(pages.getObject(), headers.getObject(), languages.getObject()));
        container.addContextCustomizers(portal -> portal.getParent().getPipeline().addValve(new ContainerAnswers(parts::obtain)));
    }
}
