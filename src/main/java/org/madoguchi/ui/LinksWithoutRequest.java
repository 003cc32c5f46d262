package org.madoguchi.ui;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.context.IWebContext;
import org.thymeleaf.linkbuilder.AbstractLinkBuilder;

/** Links of a page that is rendered without a request, from which Thymeleaf's own builder takes the context path. */
class LinksWithoutRequest extends AbstractLinkBuilder {

    LinksWithoutRequest() {
        setOrder(0);
    }

    /** @return null leaves the link to Thymeleaf's own builder */
    @Override
    public @Nullable String buildLink(IExpressionContext context, String base, Map<String, Object> parameters) {
        return context instanceof IWebContext ? null : base;
    }
}
