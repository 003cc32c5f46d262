package org.madoguchi.document;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.condition.EnabledIf;

/** The font that a machine may have or not; .ci/run installs it. */
final class IpamjMincho {

    static final Path FILE = Path.of("/usr/share/fonts/truetype/ipamj/ipamjm.ttf");

    /** With a variant of the family registers where this machine can draw it, else as most write it. */
    static final String WATANABE = isInstalled() ? "渡邊\uDB40\uDD0F" : "渡邊";

    private IpamjMincho() {}

    static boolean isInstalled() {
        return Files.isReadable(FILE);
    }

    /** Of a test. */
    @Retention(RetentionPolicy.RUNTIME)
    @EnabledIf(value = "org.madoguchi.document.IpamjMincho#isInstalled", disabledReason = "IPAmj明朝 is not installed")
    @interface Needed {}
}
