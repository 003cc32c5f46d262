package org.madoguchi.database;

import java.sql.Connection;
import java.sql.SQLException;
import org.madoguchi.terminal.CannotStart;

/** @param name in full, such as {@code 17.2 (Debian 17.2-1)} */
record PostgresVersion(int major, String name) {

    /** Whose {@code merge … returning old} the feed uses. */
    private static final int NEEDED = 18;

    static PostgresVersion of(Connection connection) throws SQLException {
        var server = connection.getMetaData();
        return new PostgresVersion(server.getDatabaseMajorVersion(), server.getDatabaseProductVersion());
    }

    void refuseWhereTooOld(String server) {
        if (major < NEEDED) {
            throw new CannotStart("The portal needs PostgreSQL %d or newer, and the one at %s is %s".formatted(NEEDED, server, name));
        }
    }
}
