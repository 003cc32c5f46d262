package org.madoguchi.e2e;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** WebKitGTK, which has Safari's engine, on a screen that exists in memory only; Debian's, installed once where it is missing. */
final class WebKitOnThisMachine implements AutoCloseable {

    private static final String SCREEN = "Xvfb";
    private static final String DRIVER = "WebKitWebDriver";

    private final Process screen;
    private final Process driver;
    private final URI address;

    private WebKitOnThisMachine() throws IOException {
        screen = new ProcessBuilder(SCREEN, "-displayfd", "1", "-screen", "0", "1280x1000x24", "-nolisten", "tcp")
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        var display = screen.inputReader(StandardCharsets.US_ASCII).readLine();
        int port = freePort();
        var command = new ProcessBuilder(DRIVER, "--port=" + port)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.DISCARD);
        command.environment().put("DISPLAY", ":" + display);
        command.environment().put("LANGUAGE", "ja");
        // Most containers cannot have its sandbox, and it opens nothing but the portal.
        command.environment().put("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1");
        driver = command.start();
        address = URI.create("http://127.0.0.1:" + port);
    }

    /** Skips the test where neither is there and the machine is not Debian's. */
    static WebKitOnThisMachine start() {
        var packages = DebianPackages.ofThisMachine();
        if (!isInstalled() && packages.available()) {
            packages.install(List.of("webkit2gtk-driver", "xvfb"));
        }
        assumeThat(isInstalled()).as("WebKitWebDriver and Xvfb").isTrue();
        try {
            return new WebKitOnThisMachine();
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Where it is spoken to by WebDriver. */
    URI address() {
        return address;
    }

    @Override
    public void close() {
        driver.destroy();
        screen.destroy();
    }

    private static boolean isInstalled() {
        return Stream.of(DRIVER, SCREEN).allMatch(program -> Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program))));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
