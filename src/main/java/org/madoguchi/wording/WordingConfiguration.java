package org.madoguchi.wording;

import java.time.Clock;
import org.madoguchi.almanac.Japan;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.HierarchicalMessageSource;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets the portal's words ask for those of an insurer. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WordingProperties.class)
class WordingConfiguration {

    private static final Logger log = LoggerFactory.getLogger(WordingConfiguration.class);

    @Bean
    SmartInitializingSingleton wordsOfInsurers(WordingProperties properties, MessageSource portals, Clock clock) {
        var own = properties.ownWords();
        own.forEach((key, words) -> {
            if (words.areOver(Japan.today(clock))) {
                log.warn("{} names a day that is over, and is not said any more", key);
            }
        });
        return () -> ((HierarchicalMessageSource) portals).setParentMessageSource(new InsurersMessages(own, portals, clock));
    }
}
