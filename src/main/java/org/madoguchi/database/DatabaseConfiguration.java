package org.madoguchi.database;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Bean
    static WatchedPools watchedPools(ObjectProvider<Database> database) {
        return new WatchedPools(database);
    }

    @Bean
    DatabaseWatch databaseWatch(Database database, WatchedPools pools) {
        return new DatabaseWatch(database, pools);
    }

    @Bean
    QuietJobs quietJobs() {
        return new QuietJobs();
    }

    @Bean
    OwnSchema ownSchema() {
        return new OwnSchema();
    }
}
