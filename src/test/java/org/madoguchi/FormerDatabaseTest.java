package org.madoguchi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.SQLException;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.madoguchi.portal.Visitor;

/** A portal of today on the database of an earlier one. */
class FormerDatabaseTest {

    @TempDir
    private Path directory;

    private FormerDatabase database;

    @BeforeEach
    void theDatabaseAsItWasLeft() throws IOException, SQLException {
        database = FormerDatabase.asItWasLeft(directory);
    }

    @AfterEach
    void stop() {
        database.close();
    }

    @Test
    void thePortalOfTodayComesUpOnItAndItsPeopleSignIn() throws Exception {
        assertThat(database.count("select count(*) from flyway_schema_history")).isEqualTo(18);
        try (var portal = database.portal()) {
            assertThat(database.count("select count(*) from flyway_schema_history where version::int > 18")).isPositive();
            var uri = URI.create("http://localhost:" + portal.getEnvironment().getRequiredProperty("local.server.port"));
            var takahashi = new Visitor(uri);
            var own = takahashi.signIn("takahashi");
            assertThat(own.statusCode()).isEqualTo(200);
            assertThat(text(own)).contains("髙橋");
            assertThat(text(takahashi.open(own.uri().getPath() + "/history"))).contains("2026年11月21日");
            var ueda = new Visitor(uri);
            ueda.signInAsStaff("supervisor-ueda");
            assertThat(text(ueda.open("/assistance/supervision"))).contains("救急隊から");
            awaitSeal();
        }
        assertThat(database.verifyAccessLog()).isZero();
    }

    @Test
    void theLogOfThenHoldsAndIsFoundOutWhereItWasChanged() throws SQLException {
        database.migrate();
        assertThat(database.verifyAccessLog()).isZero();
        database.change("alter table access_entry disable trigger all",
                "update access_entry set aspect = 'CERTIFICATE' where id = (select min(id) from access_entry)");
        assertThat(database.verifyAccessLog()).isEqualTo(1);
    }

    @Test
    void theOwnersCommandTakesOutWhatIsOfThatMonth() throws SQLException {
        database.migrate();
        assertThat(database.retireAccessLog("2026-10")).isZero();
        assertThat(database.count("select count(*) from access_seal")).isEqualTo(3);
        assertThat(database.retireAccessLog("2026-11")).isZero();
        assertThat(database.count("select count(*) from access_seal")).isEqualTo(1);
        assertThat(database.count("select last_seal from access_stone")).isEqualTo(2);
        assertThat(database.verifyAccessLog()).isZero();
    }

    /** Before the portal goes: else what it has written last stays unsealed. */
    private void awaitSeal() throws SQLException, InterruptedException {
        for (int n = 0; n < 600 && database.count("select count(*) from unsealed_access_entry") > 0; n++) {
            Thread.sleep(100);
        }
    }

    private static String text(HttpResponse<String> page) {
        return Jsoup.parse(page.body()).text();
    }
}
