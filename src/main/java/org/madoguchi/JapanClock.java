package org.madoguchi;

import java.time.Clock;
import org.madoguchi.almanac.Japan;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The time in Japan, whatever the zone of the server. A demo that lives on another day has brought a clock of its own. */
@Configuration(proxyBeanMethods = false)
class JapanClock {

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.system(Japan.ZONE);
    }
}
