package org.madoguchi.database;

import java.sql.SQLException;
import java.util.Optional;
import org.madoguchi.terminal.CannotStart;

/** What no waiting helps against, because something is configured wrongly. */
final class StartRefusal {

    private StartRefusal() {}

    /** Empty where the database may still come. The codes are those of PostgreSQL's appendix A. */
    static Optional<CannotStart> of(SQLException failed, DatabaseAccount account) {
        if (Reason.isUnknownHost(failed)) {
            return refusal("The host %s of the database is unknown: see spring.datasource.url".formatted(account.host()));
        }
        return switch (String.valueOf(failed.getSQLState())) {
            case "3D000" -> refusal("The server at %s has no database %s: see spring.datasource.url"
                    .formatted(account.server(), account.database()));
            case "28P01", "28000", "42501" -> refusal("The database at %s refuses the account %s of %s, or its password: %s"
                    .formatted(account.server(), account.user(), account.property(), Reason.said(failed)));
            case "53300", "57P01", "57P02", "57P03", "08006" -> Optional.empty();
            default -> Reason.network(failed).isPresent()
                    ? Optional.empty()
                    : refusal("The database at %s cannot be used: %s".formatted(account.server(), Reason.said(failed)));
        };
    }

    private static Optional<CannotStart> refusal(String line) {
        return Optional.of(new CannotStart(line));
    }
}
