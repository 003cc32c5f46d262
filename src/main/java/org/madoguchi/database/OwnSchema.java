package org.madoguchi.database;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.madoguchi.terminal.CannotStart;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;

/** Migrates a schema that this portal knows, and refuses any other in one line. */
final class OwnSchema implements FlywayMigrationStrategy {

    @Override
    public void migrate(Flyway flyway) {
        try {
            refuseAnother(List.of(flyway.info().all()));
            flyway.migrate();
        } catch (FlywayException failed) {
            throw new CannotStart("The database's schema cannot be migrated: " + inOneLine(failed.getMessage()));
        }
    }

    private static void refuseAnother(List<MigrationInfo> migrations) {
        var newer = migrations.stream().filter(each -> each.getState() == MigrationState.FUTURE_SUCCESS);
        refuse("is newer than this portal, which does not know", newer);
        refuse("is not this portal's: edited since it was migrated, or from another one, is",
                migrations.stream().filter(OwnSchema::isAnothers));
    }

    private static boolean isAnothers(MigrationInfo migration) {
        return migration.getVersion() != null && migration.isApplied()
                && (migration.getState() == MigrationState.MISSING_SUCCESS || !migration.isChecksumMatching());
    }

    private static void refuse(String how, Stream<MigrationInfo> migrations) {
        var versions = migrations.map(each -> "V" + each.getVersion()).collect(Collectors.joining(", "));
        if (!versions.isEmpty()) {
            throw new CannotStart("The database's schema " + how + " " + versions);
        }
    }

    private static String inOneLine(String words) {
        return words.lines().map(String::strip).filter(line -> !line.matches("-*")).collect(Collectors.joining("; "));
    }
}
