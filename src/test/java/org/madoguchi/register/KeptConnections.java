package org.madoguchi.register;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;

/** Connections that are used again, because most of what a statement costs is signing in for it. */
public final class KeptConnections {

    private static final int MOST = 32;

    private KeptConnections() {}

    /** Nothing is connected before it is needed. */
    public static HikariDataSource to(DataSource database) {
        var settings = new HikariConfig();
        settings.setDataSource(database);
        settings.setMinimumIdle(0);
        settings.setMaximumPoolSize(MOST);
        settings.setInitializationFailTimeout(-1);
        return new HikariDataSource(settings);
    }
}
