package org.madoguchi.shipped;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The tar.gz that {@code mvn package} makes, unpacked as an insurer unpacks it. */
public record Distribution(Path home) {

    /** @param target an empty or absent directory */
    public static Distribution unpackedIn(Path target) {
        try {
            Files.createDirectories(target);
            var tar = new ProcessBuilder("tar", "--extract", "--gzip", "--strip-components=1",
                    "--file=" + archive().toAbsolutePath(), "--directory=" + target.toAbsolutePath()).inheritIO().start();
            if (tar.waitFor() != 0) {
                throw new IllegalStateException("tar cannot unpack " + archive());
            }
            return new Distribution(target.toAbsolutePath());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopping) {
            throw new IllegalStateException(stopping);
        }
    }

    /** There once the phase {@code package} is over. */
    public static Path archive() {
        try (var files = Files.newDirectoryStream(Path.of("target"), "madoguchi-*.tar.gz")) {
            return files.iterator().next();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** @return the paths of all files, without the directory that is unpacked */
    public static List<String> content() {
        try {
            var tar = new ProcessBuilder("tar", "--list", "--gzip", "--file=" + archive()).start();
            try (Stream<String> lines = tar.inputReader().lines()) {
                return lines.filter(path -> !path.endsWith("/")).map(path -> path.substring(path.indexOf('/') + 1)).sorted().toList();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    Path program() {
        return home.resolve("bin/madoguchi");
    }
}
