package org.madoguchi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * A migration that has landed stands in an insurer's database, and Flyway stops where its file has changed since. So it is
 * never edited: what is to be different is a new one. A new one is a line more in migrations.sha256, as {@code sha256sum}
 * writes it; afterMigrate__grants.sql is run at each start and may change, so it has none.
 */
class MigrationsTest {

    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final Path CHECKSUMS = Path.of("src/test/resources/migrations.sha256");

    @Test
    void aMigrationThatHasLandedIsNeverEdited() throws IOException {
        assertThat(migrations()).containsExactlyInAnyOrderEntriesOf(checksums());
    }

    private static Map<String, String> migrations() throws IOException {
        var found = new TreeMap<String, String>();
        try (var files = Files.newDirectoryStream(MIGRATIONS, "V*.sql")) {
            for (var file : files) {
                found.put(file.getFileName().toString(), sha256(Files.readAllBytes(file)));
            }
        }
        return found;
    }

    private static Map<String, String> checksums() throws IOException {
        var expected = new TreeMap<String, String>();
        for (var line : Files.readAllLines(CHECKSUMS)) {
            var parts = line.split(" {2}");
            expected.put(parts[1], parts[0]);
        }
        return expected;
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
