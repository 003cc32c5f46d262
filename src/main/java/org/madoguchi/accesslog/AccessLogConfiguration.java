package org.madoguchi.accesslog;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AccessLogProperties.class)
@EnableScheduling
class AccessLogConfiguration {

    @Bean
    SigningKey signingKey(AccessLogProperties properties) {
        return SigningKey.of(properties);
    }

    @Bean
    VerificationKeys verificationKeys(AccessLogProperties properties) {
        return VerificationKeys.of(properties);
    }

    @Bean
    SmartInitializingSingleton accountThatCannotChangeTheLog(JdbcClient jdbc) {
        return () -> new PortalAccount(jdbc).refuseWhereItCanChangeTheLog();
    }
}
