package org.madoguchi.database;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Objects;
import java.util.stream.Stream;

/** Tells a failure of the database itself from one of a statement. */
public final class DatabaseFailure {

    private DatabaseFailure() {}

    /** Whether the reason is that the database went away, or that no connection to it was to be had. */
    public static boolean isBehind(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .anyMatch(cause -> cause instanceof SQLException reason && isLostConnection(reason));
    }

    private static boolean isLostConnection(SQLException reason) {
        var state = reason.getSQLState();
        return reason instanceof SQLTransientConnectionException
                || (state == null ? isClosedByThePool(reason) : isConnectionOrShutdown(state));
    }

    /** What the pool says of a connection that it has seen fail. */
    private static boolean isClosedByThePool(SQLException reason) {
        return "Connection is closed".equals(reason.getMessage());
    }

    /** Classes 08 and 57P of PostgreSQL's error codes. */
    private static boolean isConnectionOrShutdown(String state) {
        return state.startsWith("08") || state.startsWith("57P");
    }
}
