package org.madoguchi.ui;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.madoguchi.viewing.PortalCookies;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/** Japanese and English: by what the browser asks for, until the reader chooses; the choice stays for a year. */
@Configuration
class Languages implements WebMvcConfigurer {

    static final List<Locale> SPOKEN = List.of(Locale.JAPANESE, Locale.ENGLISH);

    @Bean
    LocaleResolver localeResolver(PortalCookies cookies) {
        var asked = new AcceptHeaderLocaleResolver();
        asked.setSupportedLocales(SPOKEN);
        asked.setDefaultLocale(Locale.JAPANESE);
        var chosen = new CookieLocaleResolver(cookies.name("language")) {
            @Override
            protected @Nullable Locale parseLocaleValue(String tag) {
                var locale = Locale.forLanguageTag(tag);
                return SPOKEN.contains(locale) ? locale : null;
            }
        };
        chosen.setDefaultLocaleFunction(asked::resolveLocale);
        chosen.setCookieMaxAge(Duration.ofDays(365));
        chosen.setCookieSecure(cookies.secure());
        chosen.setCookieHttpOnly(true);
        chosen.setCookieSameSite("Lax");
        chosen.setRejectInvalidCookies(false);
        return chosen;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new LanguageSwitch()).excludePathPatterns("/assets/**");
    }
}
