package org.madoguchi.ui;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.FlashMapManager;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/**
 * Style, script and fonts under names that carry the hash of their content, kept by the browser for a year; and the worker
 * of the page for the counter, under a name that stays, at the root because a worker serves only what is below itself.
 */
@Configuration
class Assets implements WebMvcConfigurer {

    private static final String WORKER = "/service-worker.js";

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler(WORKER)
                .addResourceLocations("classpath:/assets/")
                .setCacheControl(CacheControl.noCache());
        registry.addResourceHandler("/assets/**")
                .addResourceLocations("classpath:/assets/")
                .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .resourceChain(true)
                .addResolver(new VersionResourceResolver().addContentVersionStrategy("/*.css", "/*.js"));
    }

    @Bean
    ResourceUrlEncodingFilter hashedNames() {
        return new ResourceUrlEncodingFilter();
    }

    /** The portal carries nothing from one request to the next in a flash map, which would read the session each time. */
    @Bean
    FlashMapManager flashMapManager() {
        return new NoFlashMaps();
    }
}
