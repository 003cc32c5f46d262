package org.madoguchi;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Starts the portal; where an older Java was called, with a newer one that is installed, and where there is none, says
 * so in one line. Compiled so that Java 17 can read it.
 */
public final class Launcher {

    private static final int NEEDED = 25;
    private static final int WRONG_USAGE = 2;
    /** Java puts it where the locale of the process cannot express a letter of an argument. */
    private static final char LOST = '\uFFFD';

    private Launcher() {}

    public static void main(String[] args) throws Throwable {
        if (Stream.of(args).anyMatch(argument -> argument.indexOf(LOST) >= 0)) {
            System.err.println("The locale of this process cannot express the arguments. Set LC_ALL=C.UTF-8 and try again.");
            System.exit(WRONG_USAGE);
        } else if (Runtime.version().feature() >= NEEDED) {
            startHere(args);
        } else {
            System.exit(startWith(newerJava(), args));
        }
    }

    private static void startHere(String[] args) throws Throwable {
        try {
            Class.forName("org.madoguchi.Madoguchi").getMethod("main", String[].class).invoke(null, (Object) args);
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }

    private static int startWith(Optional<Path> java, String[] args) throws IOException, InterruptedException {
        if (java.isEmpty()) {
            System.err.println("Madoguchi needs Java " + NEEDED + " or newer, and this is Java " + Runtime.version()
                    + ". Install one, or set JAVA25_HOME.");
            return 1;
        }
        var command = new ArrayList<>(tiedToThisProcess());
        command.add(java.get().toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.add(mainClass());
        command.addAll(List.of(args));
        var portal = new ProcessBuilder(command).inheritIO().start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(portal)));
        return portal.waitFor();
    }

    /** Of a jar with jars inside, the loader that its manifest names. */
    private static String mainClass() {
        var loader = "org.springframework.boot.loader.launch.JarLauncher";
        return ClassLoader.getSystemResource(loader.replace('.', '/') + ".class") == null ? Launcher.class.getName() : loader;
    }

    /** So that the portal ends even where this process is killed; elsewhere than on Linux without. */
    private static List<String> tiedToThisProcess() {
        var setpriv = Path.of("/usr/bin/setpriv");
        return Files.isExecutable(setpriv) ? List.of(setpriv.toString(), "--pdeathsig=KILL") : List.of();
    }

    private static void stop(Process portal) {
        portal.destroy();
        try {
            portal.waitFor();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private static Optional<Path> newerJava() {
        var named = Stream.of("JAVA25_HOME", "JAVA_HOME").map(System::getenv).filter(Objects::nonNull).map(Path::of);
        var user = System.getProperty("user.home");
        var places = Stream.of("/usr/lib/jvm", "/opt/java", "/usr/java", "/Library/Java/JavaVirtualMachines",
                user + "/.jdks", user + "/.sdkman/candidates/java").map(Path::of);
        return Stream.concat(named, places.flatMap(Launcher::homesIn))
                .filter(Launcher::isNewEnough)
                .map(home -> home.resolve("bin").resolve(File.separatorChar == '\\' ? "java.exe" : "java"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Stream<Path> homesIn(Path place) {
        try (var homes = Files.list(place)) {
            return homes.flatMap(home -> Stream.of(home, home.resolve("Contents/Home"))).toList().stream();
        } catch (IOException absent) {
            return Stream.empty();
        }
    }

    /** Every Java has a file that tells its version. */
    private static boolean isNewEnough(Path home) {
        try (var lines = Files.lines(home.resolve("release"))) {
            return lines.filter(line -> line.startsWith("JAVA_VERSION="))
                    .map(line -> line.replaceAll("[^0-9.]", "").split("\\.")[0])
                    .anyMatch(feature -> Integer.parseInt(feature) >= NEEDED);
        } catch (IOException | RuntimeException notAJava) {
            return false;
        }
    }
}
