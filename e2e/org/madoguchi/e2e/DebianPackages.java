package org.madoguchi.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Debian's own packages; its descendants have others under the same names, such as Ubuntu's chromium without a browser. */
public class DebianPackages {

    private static final Path RELEASE = Path.of("/etc/os-release");

    private final boolean available;

    DebianPackages(boolean available) {
        this.available = available;
    }

    public static DebianPackages ofThisMachine() {
        try {
            return new DebianPackages(Files.exists(RELEASE) && Files.readAllLines(RELEASE).contains("ID=debian"));
        } catch (IOException unreadable) {
            return new DebianPackages(false);
        }
    }

    public boolean available() {
        return available;
    }

    /** One for pages: IPAmj明朝, which documents are printed in, is none. */
    boolean hasJapaneseFont() {
        try {
            var list = new ProcessBuilder("fc-list", ":lang=ja", "family").redirectErrorStream(true).start();
            var others = new String(list.getInputStream().readAllBytes()).lines().filter(family -> !family.startsWith("IPAmj"));
            return others.anyMatch(family -> !family.isBlank()) && list.waitFor() == 0;
        } catch (IOException noFontconfig) {
            return false;
        } catch (InterruptedException stopping) {
            throw new IllegalStateException(stopping);
        }
    }

    /** As root, or as somebody whom sudo asks for no password. */
    public void install(List<String> names) {
        if (!names.isEmpty()) {
            run("""
                    as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo -n "$@"; fi; }
                    as_root apt-get update -q
                    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends %s
                    """.formatted(String.join(" ", names)), "apt-get install " + String.join(" ", names));
        }
    }

    private static void run(String script, String byHand) {
        try {
            var process = new ProcessBuilder("sh", "-e", "-c", script).redirectErrorStream(true).start();
            process.getInputStream().transferTo(System.out);
            if (process.waitFor() != 0) {
                throw new IllegalStateException("The journeys need a browser and a Japanese font: " + byHand);
            }
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException("The journeys need a browser and a Japanese font: " + byHand, failed);
        }
    }
}
