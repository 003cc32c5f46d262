package org.madoguchi.accesslog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.madoguchi.terminal.CannotStart;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The operator at the terminal. */
class AccessLogCommandTests {

    @TempDir
    Path folder;

    private final SealedLog log = new SealedLog();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @BeforeEach
    void aLogOfThreeSeals() {
        log.threeSealsOfTwo();
    }

    @Test
    void aSoundLogIsCountedAndItsNewestSealTold() throws IOException {
        assertThat(run("--verify-access-log")).isEqualTo(0);
        assertThat(said()).hasSize(3);
        assertThat(said().getFirst()).contains("6", "3");
        assertThat(said().get(1)).contains("--newest-seal=" + log.newestSeal());
    }

    @Test
    void whatWasToldIsWhatIsAskedForNextTime() throws IOException {
        run("--verify-access-log");
        var told = said().get(1).replaceFirst(".*(--newest-seal=\\S+).*", "$1");
        assertThat(run("--verify-access-log", told)).isEqualTo(0);
        log.tamper("delete from access_seal where number = 3", "delete from access_entry where id > 4");
        assertThat(run("--verify-access-log")).isEqualTo(0);
        assertThat(run("--verify-access-log", told)).isEqualTo(1);
    }

    @Test
    void eachFindingIsALineThatNamesIt() throws IOException {
        log.tamper("update access_entry set reason = null where id = 3", "delete from access_entry where id = 6");
        assertThat(run("--verify-access-log")).isEqualTo(1);
        assertThat(said()).hasSize(5);
        assertThat(said().get(0)).contains("3");
        assertThat(said().get(1)).contains("6");
        assertThat(said().getLast()).contains("2");
    }

    @Test
    void thePublicKeyIsEnough() throws IOException {
        var open = pem("PUBLIC KEY", log.key.open().getEncoded());
        assertThat(run(new AccessLogProperties(null, List.of(open)), "--verify-access-log")).isEqualTo(0);
    }

    @Test
    void withoutAnyKeyNothingCanBeVerified() {
        assertThatThrownBy(() -> run(new AccessLogProperties(null, List.of()), "--verify-access-log"))
                .isInstanceOf(CannotStart.class).message().hasLineCount(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no key", "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----"})
    void aFileThatIsNoKeyIsRefusedInOneLine(String content) throws IOException {
        var file = Files.writeString(folder.resolve("key.pem"), content).toString();
        assertThatThrownBy(() -> run(new AccessLogProperties(file, List.of()), "--verify-access-log"))
                .isInstanceOf(CannotStart.class).hasMessageContaining("openssl genpkey").message().hasLineCount(1);
        assertThatThrownBy(() -> run(new AccessLogProperties(null, List.of(file)), "--verify-access-log"))
                .isInstanceOf(CannotStart.class).message().hasLineCount(1);
    }

    @Test
    void aLogThatIsNotThereIsNotSound() throws IOException {
        log.owner.sql("alter table access_seal rename to access_seal_away").update();
        assertThat(run("--verify-access-log")).isEqualTo(1);
        assertThat(said()).singleElement().asString().contains("access_seal");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--verify-access-log=all", "--verify-access-log --newest-seal=3",
            "--verify-access-log --newest=3:00", "--verify-access-log twice"})
    void wrongOptionsAreToldApart(String options) throws IOException {
        assertThat(run(options.split(" "))).isEqualTo(2);
        assertThat(said()).singleElement().asString().contains("--newest-seal=");
    }

    @Test
    void itNeedsToReadOnly() throws IOException {
        log.owner.sql("revoke insert, delete on access_entry, access_seal, unsealed_access_entry from portal").update();
        assertThat(run("--verify-access-log")).isEqualTo(0);
    }

    private int run(String... arguments) throws IOException {
        return run(new AccessLogProperties(pem("PRIVATE KEY", log.key.secret().getEncoded()), List.of()), arguments);
    }

    private int run(AccessLogProperties properties, String... arguments) {
        out.reset();
        return new AccessLogCommand(log.database, properties, SealedLog.at(SealedLog.NOW), words())
                .run(new DefaultApplicationArguments(arguments), new PrintStream(out, true, UTF_8));
    }

    private List<String> said() {
        return out.toString(UTF_8).lines().toList();
    }

    private String pem(String kind, byte[] key) throws IOException {
        return Files.writeString(folder.resolve("key.pem"), "-----BEGIN " + kind + "-----\n"
                + Base64.getMimeEncoder().encodeToString(key) + "\n-----END " + kind + "-----\n").toString();
    }

    private static ResourceBundleMessageSource words() {
        var words = new ResourceBundleMessageSource();
        words.setBasename("i18n/accesslog");
        words.setDefaultEncoding("UTF-8");
        words.setFallbackToSystemLocale(false);
        return words;
    }
}
