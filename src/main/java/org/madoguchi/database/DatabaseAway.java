package org.madoguchi.database;

import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;

/** The database is known to be away, so it was not asked. */
final class DatabaseAway extends SQLTransientConnectionException {

    /** Connection failure. */
    private static final String STATE = "08006";

    DatabaseAway(@Nullable Throwable cause) {
        super("The database is away", STATE, cause);
    }
}
