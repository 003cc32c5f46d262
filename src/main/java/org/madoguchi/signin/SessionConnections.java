package org.madoguchi.signin;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.madoguchi.database.Database;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.session.jdbc.config.annotation.SpringSessionDataSource;
import org.springframework.session.jdbc.config.annotation.SpringSessionTransactionManager;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Sessions are read before it is known who asks, and written after. Their connections come from the same pool and are told
 * of no insurer, so that they need not be told another one for each request.
 */
@Configuration(proxyBeanMethods = false)
class SessionConnections {

    @Bean(defaultCandidate = false)
    @SpringSessionDataSource
    DataSource sessions(DataSource database) throws SQLException {
        return new DelegatingDataSource(database.unwrap(DataSource.class));
    }

    @Bean(defaultCandidate = false)
    @SpringSessionTransactionManager
    PlatformTransactionManager sessionTransactions(@SpringSessionDataSource DataSource sessions) {
        return new JdbcTransactionManager(sessions);
    }

    @Bean
    static BeanPostProcessor sessionCookies(ObjectProvider<Database> database) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof CookieSerializer cookies
                        ? new SessionCookies(cookies, database.getObject())
                        : bean;
            }
        };
    }
}
