package org.madoguchi.ui;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.context.IWebContext;
import org.thymeleaf.linkbuilder.AbstractLinkBuilder;

/** Links of a page that is rendered without a request: style and script under the hash of their content, as in every page. */
class LinksWithoutRequest extends AbstractLinkBuilder {

    private final ResourceUrlProvider assets;

    LinksWithoutRequest(ResourceUrlProvider assets) {
        this.assets = assets;
        setOrder(0);
    }

    /** @return null leaves the link to Thymeleaf's own builder */
    @Override
    public @Nullable String buildLink(IExpressionContext context, String base, Map<String, Object> parameters) {
        if (context instanceof IWebContext) {
            return null;
        }
        var hashed = assets.getForLookupPath(base);
        return hashed == null ? base : hashed;
    }
}
