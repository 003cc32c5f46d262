package org.madoguchi.document;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({DocumentProperties.class, FontProperties.class})
class DocumentConfiguration {}
