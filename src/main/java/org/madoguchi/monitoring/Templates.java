package org.madoguchi.monitoring;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.thymeleaf.autoconfigure.ThymeleafProperties;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.thymeleaf.IEngineConfiguration;
import org.thymeleaf.cache.NonCacheableCacheEntryValidity;
import org.thymeleaf.cache.StandardCacheManager;
import org.thymeleaf.context.Context;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.engine.TemplateData;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresource.StringTemplateResource;

/**
 * Parses each template, and each piece of one that a template takes in: Thymeleaf keeps such a piece once for each template that
 * takes it in.
 */
@Component
class Templates {

    /** Thymeleaf has room for 200 pieces, a third of what there is: pages would be parsed again and again. */
    private static final int ROOM = 5000;

    private final SpringTemplateEngine engine;
    private final ThymeleafProperties settings;
    private final ResourcePatternResolver files;

    Templates(SpringTemplateEngine engine, ThymeleafProperties settings, ResourcePatternResolver files) {
        this.engine = engine;
        this.settings = settings;
        this.files = files;
        var cache = new StandardCacheManager();
        cache.setTemplateCacheMaxSize(ROOM);
        engine.setCacheManager(cache);
    }

    void parseAll() {
        var pieces = new TemplatePieces(TemplateText.all(files, settings.getPrefix(), settings.getSuffix()));
        pieces.all().forEach(piece -> parse(piece, engine.getConfiguration()));
    }

    private static void parse(TemplatePieces.Piece piece, IEngineConfiguration configuration) {
        var selector = piece.selector();
        configuration.getTemplateManager().parseStandalone(
                within(piece.owner(), configuration), piece.template(), selector == null ? null : Set.of(selector),
                null, true, true);
    }

    /** As if this template were the one that is being rendered. */
    private static ITemplateContext within(@Nullable String owner, IEngineConfiguration configuration) {
        var data = new TemplateData(owner, null, new StringTemplateResource(""), TemplateMode.HTML,
                NonCacheableCacheEntryValidity.INSTANCE);
        return configuration.getEngineContextFactory().createEngineContext(configuration, data, null, new Context());
    }
}
