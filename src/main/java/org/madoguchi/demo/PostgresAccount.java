package org.madoguchi.demo;

import com.sun.security.auth.module.UnixSystem;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import org.madoguchi.terminal.CannotStart;

/**
 * Under whose name PostgreSQL's programs run. They refuse uid 0, so root calls them in a user namespace of their own,
 * and where that is denied (as in most containers) as the user nobody.
 *
 * @param prefix what stands in front of each command
 * @param uid to whom the files must belong, seen from outside of any namespace
 */
record PostgresAccount(List<String> prefix, int uid) {

    private static final int ROOT = 0;
    private static final int NOBODY = 65534;
    private static final Path FOR_NOBODY = Path.of("/var/lib/madoguchi");

    private static final List<String> IN_NAMESPACE = List.of("unshare", "-U");
    private static final List<String> AS_NOBODY =
            List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups");

    /** Ctrl-C must reach this process only, and the kernel ends the server with the thread that started it. */
    private static final List<String> TIED_TO_THIS_PROCESS = List.of("setsid", "setpriv", "--pdeathsig=INT");

    static PostgresAccount ofThisProcess() {
        int uid = File.separatorChar == '/' ? (int) new UnixSystem().getUid() : -1;
        if (uid != ROOT) {
            return new PostgresAccount(List.of(), uid);
        }
        if (works(IN_NAMESPACE)) {
            return new PostgresAccount(IN_NAMESPACE, ROOT);
        }
        if (works(AS_NOBODY)) {
            return new PostgresAccount(AS_NOBODY, NOBODY);
        }
        throw new CannotStart("The embedded PostgreSQL does not run as root, and neither unshare nor setpriv works here:"
                + " start Madoguchi as another user, or set spring.datasource.url");
    }

    List<String> command(List<String> command) {
        return joined(prefix, command);
    }

    /** Without the tie where the system has none (macOS): then the next start stops what was left over. */
    List<String> server(List<String> command) {
        var tied = joined(prefix, TIED_TO_THIS_PROCESS);
        return works(tied) ? joined(tied, command) : command(command);
    }

    /** The wanted directory, or where another user cannot get there, one of the same name that this user can reach. */
    Path reachable(Path wanted) throws IOException {
        if (uid != NOBODY || isOpenToOthers(wanted)) {
            return wanted;
        }
        return FOR_NOBODY.resolve(wanted.getRoot().relativize(wanted));
    }

    void own(Path tree) throws IOException {
        if (uid < 0 || Files.getAttribute(tree, "unix:uid").equals(uid)) {
            return;
        }
        try (var files = Files.walk(tree)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.setAttribute(file, "unix:uid", uid);
            }
        }
    }

    private static boolean isOpenToOthers(Path directory) throws IOException {
        for (Path step = directory; step != null; step = step.getParent()) {
            if (Files.exists(step)
                    && !Files.getPosixFilePermissions(step).contains(PosixFilePermission.OTHERS_EXECUTE)) {
                return false;
            }
        }
        return true;
    }

    private static boolean works(List<String> prefix) {
        try {
            var process = new ProcessBuilder(joined(prefix, List.of("true")))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static List<String> joined(List<String> first, List<String> second) {
        var all = new ArrayList<>(first);
        all.addAll(second);
        return List.copyOf(all);
    }
}
