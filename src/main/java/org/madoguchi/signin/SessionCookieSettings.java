package org.madoguchi.signin;

import org.springframework.boot.context.properties.PropertyMapper;
import org.springframework.boot.web.server.Cookie.SameSite;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.web.http.CookieSerializer;

/** Gives the session's cookie what {@code server.servlet.session.cookie} says, as Boot does with the serializer of its own. */
@Configuration(proxyBeanMethods = false)
class SessionCookieSettings {

    @Bean
    CookieSerializer sessionCookie(ServerProperties server) {
        var configured = server.getServlet().getSession().getCookie();
        var cookie = new SessionCookie();
        var map = PropertyMapper.get();
        map.from(configured::getName).to(cookie::setCookieName);
        map.from(configured::getPath).to(cookie::setCookiePath);
        map.from(configured::getSecure).to(cookie::setUseSecureCookie);
        map.from(configured::getHttpOnly).to(cookie::setUseHttpOnlyCookie);
        map.from(configured::getSameSite).as(SameSite::attributeValue).to(cookie::setSameSite);
        return cookie;
    }
}
