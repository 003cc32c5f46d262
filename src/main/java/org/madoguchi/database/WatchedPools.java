package org.madoguchi.database;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.PriorityOrdered;

/** Takes the pool as soon as it is configured, before anything else stands in front of it. */
final class WatchedPools implements BeanPostProcessor, PriorityOrdered {

    private final ObjectProvider<Database> database;
    private @Nullable WatchedPool watched;

    WatchedPools(ObjectProvider<Database> database) {
        this.database = database;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (!(bean instanceof HikariDataSource pool)) {
            return bean;
        }
        watched = new WatchedPool(pool, database.getObject());
        return watched.front();
    }

    /** Empty until it is configured. */
    Optional<WatchedPool> pool() {
        return Optional.ofNullable(watched);
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
