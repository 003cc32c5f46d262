package org.madoguchi.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.FileSystemResource;

class HashedNamesTests {

    private static final Instant BUILT = Instant.parse("2026-11-21T06:00:00Z");

    @TempDir
    private Path classes;

    @Test
    void aFileIsLinkedUnderTheNameThatTheBuildGaveIt() {
        assertThat(new HashedNames().path("app.css")).matches("/assets/app-[0-9A-Z]{8}\\.css");
    }

    @Test
    void aNameThatNoBuildMadeIsAMistakeInATemplate() {
        assertThatIllegalArgumentException().isThrownBy(() -> new HashedNames().path("app.scss")).withMessageContaining("app.scss");
    }

    @Test
    void whatADeveloperBuiltAnewIsLinkedFromTheNextPageOn() throws IOException {
        var names = new HashedNames(new FileSystemResource(built("app-AAAAAAAA.css", BUILT)));
        assertThat(names.path("app.css")).isEqualTo("/assets/app-AAAAAAAA.css");
        built("app-BBBBBBBB.css", BUILT.plusSeconds(1));
        assertThat(names.path("app.css")).isEqualTo("/assets/app-BBBBBBBB.css");
    }

    @Test
    void inAnArchiveTheyAreReadOnce() {
        var list = new ByteArrayResource("app.css=app-AAAAAAAA.css".getBytes(StandardCharsets.ISO_8859_1)) {
            private boolean read;

            @Override
            public InputStream getInputStream() throws IOException {
                if (read) {
                    throw new IOException("read again");
                }
                read = true;
                return super.getInputStream();
            }
        };
        var names = new HashedNames(list);
        assertThat(names.path("app.css")).isEqualTo(names.path("app.css"));
    }

    private Path built(String name, Instant at) throws IOException {
        var list = Files.writeString(classes.resolve("assets.properties"), "app.css=" + name);
        return Files.setLastModifiedTime(list, FileTime.from(at));
    }
}
