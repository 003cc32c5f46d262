package org.madoguchi.database;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Holds the start until the database is there and is one that the portal can work with, before any bean asks it. */
final class DatabaseAtStart implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext portal) {
        var environment = portal.getEnvironment();
        portal.addBeanFactoryPostProcessor(beans ->
                DatabaseAccount.configuredIn(environment).forEach(StartCheck.configuredIn(environment)::pass));
    }
}
