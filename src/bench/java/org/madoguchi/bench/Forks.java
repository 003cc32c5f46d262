package org.madoguchi.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/** Other JVMs of the same kind as this one, and where they leave their files. */
final class Forks {

    private Forks() {}

    static ProcessBuilder java(String... arguments) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
    }

    static Path emptyDirectory(String name) throws IOException {
        var directory = Path.of("target", "bench", name).toAbsolutePath();
        FileSystemUtils.deleteRecursively(directory);
        return directory;
    }
}
