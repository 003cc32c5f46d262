package org.madoguchi.ui;

import java.time.Duration;
import org.springframework.cache.concurrent.ConcurrentMapCache;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.FlashMapManager;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.CachingResourceResolver;
import org.springframework.web.servlet.resource.EncodedResourceResolver;

/**
 * Style, script and fonts under names that carry the hash of their content, kept by the browser for a year; and the worker
 * of the page for the counter, under a name that stays, at the root because a worker serves only what is below itself.
 * What can be compressed was compressed by the build, and lies beside the file.
 */
@Configuration
class Assets implements WebMvcConfigurer {

    static final String FOLDER = "/assets/";

    private static final String WORKER = "/service-worker.js";

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        serve(registry, WORKER, "classpath:/worker/", CacheControl.noCache());
        serve(registry, FOLDER + "**", "classpath:/assets/",
                CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
    }

    private static void serve(ResourceHandlerRegistry registry, String path, String folder, CacheControl kept) {
        registry.addResourceHandler(path).addResourceLocations(folder).setCacheControl(kept)
                .resourceChain(false)
                .addResolver(new SmallestEncoding())
                .addResolver(new CachingResourceResolver(new ConcurrentMapCache(path)))
                .addResolver(new EncodedResourceResolver());
    }

    /** The portal carries nothing from one request to the next in a flash map, which would read the session each time. */
    @Bean
    FlashMapManager flashMapManager() {
        return new NoFlashMaps();
    }
}
