package org.madoguchi.reminder;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;

@Configuration(proxyBeanMethods = false)
class ReminderConfiguration {

    @Bean
    MailServer mailServer(
            ObjectProvider<JavaMailSender> sender,
            @Value("${madoguchi.mail.from:}") String from,
            @Value("${madoguchi.public-url:}") String portal) {
        return new MailServer(sender.getIfAvailable(), from, portal);
    }
}
