package org.madoguchi.demo;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.madoguchi.terminal.CannotStart;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * PostgreSQL's programs for this platform, unpacked once per version from the jar on the class path.
 *
 * @param version such as 18.6.0
 */
record PostgresBinaries(Path directory, String version) {

    private static final Logger log = LoggerFactory.getLogger(PostgresBinaries.class);
    private static final Set<PosixFilePermission> OPEN_TO_ALL = PosixFilePermissions.fromString("rwxr-xr-x");
    private static final Pattern VERSION_IN_JAR_NAME = Pattern.compile(".*-(\\d+\\.\\d+\\.\\d+)\\.jar");

    static PostgresBinaries unpackedIn(Path home) {
        var archive = archive();
        var jar = VERSION_IN_JAR_NAME.matcher(archive.toString());
        if (!jar.find()) {
            throw new CannotStart("The version of the embedded PostgreSQL cannot be read from " + archive);
        }
        var binaries = new PostgresBinaries(home.resolve("postgresql-" + jar.group(1)), jar.group(1));
        try {
            binaries.unpack(archive);
        } catch (IOException e) {
            throw new CannotStart("PostgreSQL cannot be unpacked into " + home, e);
        }
        return binaries;
    }

    String majorVersion() {
        return version.substring(0, version.indexOf('.'));
    }

    String program(String name) {
        return directory.resolve("bin").resolve(name).toString();
    }

    private static URL archive() {
        String name = "postgres-" + system() + "-" + processor() + ".txz";
        var archive = PostgresBinaries.class.getResource("/" + name);
        if (archive == null) {
            throw new CannotStart("No embedded PostgreSQL for this platform (" + name
                    + "): build on this platform, or set spring.datasource.url to a PostgreSQL of your own");
        }
        return archive;
    }

    private static String system() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return system.startsWith("mac") ? "darwin" : system.startsWith("windows") ? "windows" : "linux";
    }

    private static String processor() {
        String processor = System.getProperty("os.arch");
        return switch (processor) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64" -> "arm_64";
            default -> processor;
        };
    }

    /** Several processes may come here at once: the first to finish wins, none sees half a tree. */
    private void unpack(URL archive) throws IOException {
        if (Files.isDirectory(directory)) {
            return;
        }
        log.info("Unpacking PostgreSQL {} into {}", version, directory);
        Files.createDirectories(directory.getParent());
        var tree = Files.createTempDirectory(directory.getParent(), "unpacking-");
        try (var packed = archive.openStream()) {
            extract(packed, tree);
            openToAll(tree);
            Files.move(tree, directory);
        } catch (FileSystemException e) {
            if (!Files.isDirectory(directory)) {
                throw e;
            }
        } finally {
            FileSystemUtils.deleteRecursively(tree);
        }
    }

    private static void extract(InputStream packed, Path tree) throws IOException {
        var tar = new TarArchiveInputStream(new XZCompressorInputStream(packed));
        for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
            var file = entry.resolveIn(tree);
            if (entry.isDirectory()) {
                Files.createDirectories(file);
                continue;
            }
            Files.createDirectories(file.getParent());
            if (entry.isSymbolicLink()) {
                Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
            } else {
                Files.copy(tar, file);
            }
        }
    }

    /** Because PostgreSQL may have to run as another user than the one who unpacks it. */
    private static void openToAll(Path tree) throws IOException {
        if (!Files.getFileStore(tree).supportsFileAttributeView("posix")) {
            return;
        }
        try (var files = Files.walk(tree)) {
            for (Path file : (Iterable<Path>) files.filter(file -> !Files.isSymbolicLink(file))::iterator) {
                Files.setPosixFilePermissions(file, OPEN_TO_ALL);
            }
        }
    }
}
