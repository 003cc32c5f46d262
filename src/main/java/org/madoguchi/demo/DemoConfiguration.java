package org.madoguchi.demo;

import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DemoMode.class)
class DemoConfiguration {

    @Bean
    Clock clock(Environment environment) {
        return DemoClock.of(environment);
    }
}
