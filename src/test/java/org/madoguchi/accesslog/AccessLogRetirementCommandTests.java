package org.madoguchi.accesslog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.Period;
import java.util.Base64;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.madoguchi.register.TestDatabase;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The owner of the database at the terminal, on 21 November 2026, with entries that are kept for five years. */
class AccessLogRetirementCommandTests {

    /** In Japan: the last second of October 2021, and the first one of November. */
    private static final Instant OCTOBER = Instant.parse("2021-10-31T14:59:59Z");
    private static final Instant NOVEMBER = Instant.parse("2021-10-31T15:00:00Z");

    @TempDir
    private Path folder;

    private final SealedLog log = new SealedLog();
    private final DataSource owned = TestDatabase.owned(log.database);
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @BeforeEach
    void aLogOfYears() {
        log.sealOf(OCTOBER, OCTOBER);
        log.sealOf(NOVEMBER);
        log.sealOf(SealedLog.NOW);
    }

    @Test
    void aMonthAndAllBeforeItIsTakenOutAndBothCommandsSayWhatWasRemoved() throws IOException {
        assertThat(retire(owned, "--retire-access-log=2021-10")).isZero();
        assertThat(said()).singleElement().asString().contains("1", "2", "2021-10-31", "2026-11-21");
        assertThat(entries()).isEqualTo(2);
        assertThat(verify()).isZero();
        assertThat(said().getFirst()).contains("2021-10-31", "2026-11-21");
    }

    @Test
    void whatWasTakenOutIsNotTakenOutAgain() throws IOException {
        retire(owned, "--retire-access-log=2021-10");
        assertThat(retire(owned, "--retire-access-log=2021-10")).isZero();
        assertThat(said()).singleElement().asString().contains("2021-10");
        assertThat(log.owner.sql("select count(*) from access_stone").query(Long.class).single()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2021-11", "2026-11", "2999-01"})
    void aMonthOfWhichTheTermIsNotOverIsRefused(String month) throws IOException {
        assertThat(retire(owned, "--retire-access-log=" + month)).isEqualTo(1);
        assertThat(said()).singleElement().asString().contains("2021-10");
        assertThat(entries()).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--retire-access-log", "--retire-access-log=2021", "--retire-access-log=2021-10-31",
            "--retire-access-log=2021-10 --now", "--retire-access-log=2021-10 --verify-access-log"})
    void wrongOptionsAreToldApart(String options) throws IOException {
        assertThat(retire(owned, options.split(" "))).isEqualTo(2);
        assertThat(said()).singleElement().asString().contains("--retire-access-log=");
        assertThat(entries()).isEqualTo(4);
    }

    @Test
    void aLogThatIsNotSoundIsLeftAsItIsWithALineForEachFinding() throws IOException {
        log.tamper("update access_entry set reason = null where id = 4", "delete from access_entry where id = 1",
                "alter table access_entry enable trigger all");
        assertThat(retire(owned, "--retire-access-log=2021-10")).isEqualTo(1);
        assertThat(said()).hasSize(3);
        assertThat(entries()).isEqualTo(3);
    }

    @Test
    void thePortalsAccountTakesNothingOutAndIsToldWhy() throws IOException {
        assertThat(retire(log.database, "--retire-access-log=2021-10")).isEqualTo(1);
        assertThat(said()).singleElement().asString().contains("permission denied");
        assertThat(entries()).isEqualTo(4);
    }

    private long entries() {
        return log.owner.sql("select count(*) from access_entry").query(Long.class).single();
    }

    private int retire(DataSource database, String... arguments) throws IOException {
        out.reset();
        return new AccessLogRetirementCommand(
                        database, properties(), Period.ofYears(5), SealedLog.at(SealedLog.NOW), words())
                .run(new DefaultApplicationArguments(arguments), new PrintStream(out, true, UTF_8));
    }

    private int verify() throws IOException {
        out.reset();
        return new AccessLogCommand(log.database, properties(), SealedLog.at(SealedLog.NOW), words())
                .run(new DefaultApplicationArguments("--verify-access-log"), new PrintStream(out, true, UTF_8));
    }

    private List<String> said() {
        return out.toString(UTF_8).lines().toList();
    }

    private AccessLogProperties properties() throws IOException {
        var key = Base64.getMimeEncoder().encodeToString(log.key.secret().getEncoded());
        return new AccessLogProperties(Files.writeString(folder.resolve("key.pem"),
                "-----BEGIN PRIVATE KEY-----\n" + key + "\n-----END PRIVATE KEY-----\n").toString(), List.of());
    }

    private static ResourceBundleMessageSource words() {
        var words = new ResourceBundleMessageSource();
        words.setBasename("i18n/accesslog");
        words.setDefaultEncoding("UTF-8");
        words.setFallbackToSystemLocale(false);
        return words;
    }
}
