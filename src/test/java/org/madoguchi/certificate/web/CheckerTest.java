package org.madoguchi.certificate.web;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureWebMvc;

/** A test of the checker through its URL. */
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = Checker.class, properties = {
    "spring.messages.basename=i18n/almanac,i18n/certificate,i18n/ui",
    "spring.messages.fallback-to-system-locale=false",
    "spring.messages.always-use-message-format=true"
})
@AutoConfigureWebMvc
@AutoConfigureMockMvc(addFilters = false)
@interface CheckerTest {}
