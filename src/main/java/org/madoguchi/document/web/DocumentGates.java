package org.madoguchi.document.web;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class DocumentGates implements WebMvcConfigurer {

    /** Behind the gate in front of each member's pages, so that who is not in reach is not found. */
    private static final int BEHIND_THE_GATE = 1;

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new HeadOfPdf()).addPathPatterns(HeadOfPdf.PATHS).order(BEHIND_THE_GATE);
    }
}
