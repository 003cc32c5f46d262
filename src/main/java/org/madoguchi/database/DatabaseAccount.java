package org.madoguchi.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;
import org.postgresql.PGProperty;
import org.springframework.core.env.Environment;

/**
 * An account at the database, as configured.
 *
 * @param property the setting that holds its name
 */
record DatabaseAccount(String url, @Nullable String user, @Nullable String password, String property) {

    private static final String PORTAL = "spring.datasource.";
    private static final String OWNER = "spring.flyway.";

    /** None where no database is configured; else the portal's, and the one that migrates, where that is another. */
    static Stream<DatabaseAccount> configuredIn(Environment settings) {
        var url = settings.getProperty(PORTAL + "url");
        if (url == null) {
            return Stream.empty();
        }
        var portal = new DatabaseAccount(
                url, settings.getProperty(PORTAL + "username"), settings.getProperty(PORTAL + "password"), PORTAL + "username");
        var owner = settings.getProperty(OWNER + "user");
        return owner == null || !settings.getProperty(OWNER + "enabled", Boolean.class, true)
                ? Stream.of(portal)
                : Stream.of(portal, new DatabaseAccount(
                        settings.getProperty(OWNER + "url", url), owner, settings.getProperty(OWNER + "password"), OWNER + "user"));
    }

    Connection connect() throws SQLException {
        return Server.connect(url, Server.signingIn(user, password));
    }

    /** The server, as {@code db:5432}; without anything else that the URL may hold. */
    String server() {
        return said(PGProperty.PG_HOST) + ":" + said(PGProperty.PG_PORT);
    }

    String host() {
        return said(PGProperty.PG_HOST);
    }

    String database() {
        return said(PGProperty.PG_DBNAME);
    }

    private String said(PGProperty part) {
        var parts = Driver.parseURL(url, new Properties());
        return parts == null ? "?" : String.valueOf(part.getOrDefault(parts));
    }

    /** Without the password. */
    @Override
    public String toString() {
        return user + "@" + server();
    }
}
