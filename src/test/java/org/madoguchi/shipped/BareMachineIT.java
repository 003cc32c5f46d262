package org.madoguchi.shipped;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The command line of the systemd unit: as a user without a home, on a file system that is read-only but for a temporary
 * folder. Needs root, for the namespace.
 */
class BareMachineIT {

    /** Debian's nobody. */
    private static final String USER = "65534";

    private InsurersSite site;
    private Distribution distribution;

    @BeforeEach
    void install() {
        assumeThat(System.getProperty("user.name")).isEqualTo("root");
        site = InsurersSite.open();
        distribution = Distribution.unpackedIn(site.directory().resolve("madoguchi"));
    }

    @AfterEach
    void remove() {
        if (site != null) {
            site.close();
        }
    }

    @Test
    void itStartsAnswersAndEnds() throws Exception {
        makeReadable();
        try (var portal = ShippedPortal.inside(bareMachine(), distribution, site, site.address().getPort())
                        .with("JAVA_OPTS", "-Djava.io.tmpdir=/mnt").start();
                var browser = HttpClient.newHttpClient()) {
            var page = browser.send(HttpRequest.newBuilder(portal.uri().resolve("/check?expires=2027-04-01")).build(), BodyHandlers.ofString());
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(portal.logged()).doesNotContain("Read-only file system", "Permission denied");
        }
    }

    /** What ProtectSystem=strict, PrivateTmp and User of the unit come to; /mnt is the temporary folder. */
    private static String bareMachine() {
        return """
                mount --make-rprivate / && mount -t tmpfs -o mode=1777 none /mnt && mount -o remount,bind,ro / \
                && exec setpriv --reuid=%s --regid=%s --clear-groups "$0" "$@"
                """.formatted(USER, USER).strip();
    }

    /** As files of an installation are, and not those of a temporary folder. */
    private void makeReadable() throws IOException, InterruptedException {
        new ProcessBuilder("chmod", "-R", "a+rX", site.directory().toString()).start().waitFor();
    }
}
