package org.madoguchi.register;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Brings the configured insurers into the register at each start, and keeps them apart. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(InsurerProperties.class)
class RegisterConfiguration {

    @Bean
    static SightedDataSources sightedDataSources() {
        return new SightedDataSources();
    }

    @Bean
    SmartInitializingSingleton configuredInsurers(InsurerProperties properties, Insurers insurers) {
        return () -> properties.putInto(insurers);
    }

    @Bean
    InsurerPhones insurerPhones(InsurerProperties properties) {
        return properties.phones();
    }
}
