package org.madoguchi.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The distribution makes a cache for its own starts, on the machine where it is installed. */
class AotCacheIT {

    private final InsurersSite site = InsurersSite.open();
    private final Distribution distribution = Distribution.unpackedIn(site.directory().resolve("madoguchi"));

    @AfterEach
    void remove() {
        site.close();
    }

    /** With AOTMode=on, Java does not start where the cache does not fit. */
    @Test
    void theCacheThatItMakesFitsItsStarts() {
        new ShippedPortal(distribution, site, site.address().getPort()).command("--make-aot-cache");
        assertThat(distribution.home().resolve("cache/madoguchi.aot")).isRegularFile();
        try (var portal = new ShippedPortal(distribution, site, site.address().getPort())
                .with("JAVA_OPTS", "-XX:AOTMode=on").start()) {
            portal.awaitReady();
            assertThat(portal.logged()).contains("Started Madoguchi").doesNotContain("[error]");
        }
    }
}
