package org.madoguchi.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Clock;
import java.time.Period;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.madoguchi.register.TestDatabase;
import org.madoguchi.terminal.CannotStart;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What is older than its term goes, and the portal's account gets rid of nothing else. */
@ExtendWith(OutputCaptureExtension.class)
class RetentionTests {

    private final DataSource database = TestDatabase.fresh();
    private final JdbcClient portal = JdbcClient.create(database);
    private final JdbcClient owner = JdbcClient.create(TestDatabase.owned(database));
    private final KeptRows rows = new KeptRows(owner);
    private final Retention job = node();

    @ParameterizedTest
    @CsvSource({
        "sign_in, 91 days, 89 days", "assistance_search, 1 year 1 day, 364 days", "identity_check, 1 year 1 day, 364 days",
        "assistance_session, 3 years 1 day, 2 years 360 days", "posting, 3 years 1 day, 2 years 360 days",
        "issued_document, 5 years 1 day, 4 years 360 days", "outgoing_mail, 31 days, 29 days", "look_to_tell, 31 days, 29 days",
        "mail_confirmation, 25 hours, 23 hours", "own_consent_mail, 1 year 1 day, 364 days",
        "missed_attempt, 31 days, 29 days", "support_code, 31 days, 29 days"})
    void whatIsOlderThanItsTermGoesAndTheRestStays(String table, String old, String young) {
        rows.put(table, old);
        rows.put(table, young);
        job.remove();
        assertThat(rows.count(table)).isEqualTo(1);
        job.remove();
        assertThat(rows.count(table)).isEqualTo(1);
    }

    @Test
    void oneLineSaysHowMuchOfWhat() {
        rows.put("sign_in", "91 days");
        rows.put("sign_in", "92 days");
        rows.put("posting", "4 years");
        assertThat(saidBy(job)).singleElement().asString().startsWith("Removed what is older than its term:")
                .contains("sign-ins 2, searches 0, identity checks 0, calls 0, postings 1, documents 0");
    }

    @Test
    void aCallGoesWithAllThatBelongsToItUnlessItsEmergencyIsUndecided() {
        var decided = rows.put("assistance_session", "4 years");
        rows.emergency(decided, "APPROVED");
        rows.emergency(rows.put("assistance_session", "4 years"), "WAITING");
        job.remove();
        assertThat(rows.count("assistance_session")).isEqualTo(1);
        assertThat(rows.count("unmasking")).isEqualTo(1);
        assertThat(owner.sql("select state from emergency").query(String.class).list()).containsExactly("WAITING");
    }

    @Test
    void aPostingThatIsStillToBeSentStays() {
        rows.put("posting", "4 years");
        owner.sql("update posting set sent_at = null, sent_by = null").update();
        job.remove();
        assertThat(rows.count("posting")).isEqualTo(1);
    }

    /** A clinic may still be shown it, and ask. */
    @Test
    void theNewestDocumentOfAMemberStaysForAsLongAsTheInsuranceAndTheTerm() {
        owner.sql("delete from issued_document").update();
        rows.put("issued_document", "7 years");
        rows.put("issued_document", "6 years");
        job.remove();
        assertThat(rows.count("issued_document")).isEqualTo(1);
        owner.sql("update member set disqualified_on = current_date - 1800").update();
        job.remove();
        assertThat(rows.count("issued_document")).isEqualTo(1);
        owner.sql("update member set disqualified_on = current_date - 1900").update();
        job.remove();
        assertThat(rows.count("issued_document")).isZero();
    }

    @Test
    void moreThanGoAtATimeGoInOneNight() {
        rows.signIns(2 * Retention.ROWS_AT_A_TIME + 1, "91 days");
        job.remove();
        assertThat(rows.count("sign_in")).isZero();
    }

    @Test
    void whatARequestHasHoldOfIsLeftForTheNextNight() {
        rows.put("sign_in", "91 days");
        rows.put("sign_in", "92 days");
        transaction().executeWithoutResult(request -> {
            portal.sql("select id from sign_in order by at limit 1 for update").query(rows -> {});
            CompletableFuture.runAsync(job::remove).join();
        });
        assertThat(rows.count("sign_in")).isEqualTo(1);
    }

    @Test
    void ofTwoNodesOneIsAtWork(CapturedOutput output) {
        rows.signIns(50, "91 days");
        transaction().executeWithoutResult(otherNode -> {
            portal.sql("select pg_advisory_xact_lock(hashtext('retention'))").query(rows -> {});
            CompletableFuture.runAsync(job::remove).join();
        });
        assertThat(rows.count("sign_in")).isEqualTo(50);
        assertThat(output).doesNotContain("ERROR");
        Stream.of(job, node()).map(node -> CompletableFuture.runAsync(node::remove)).toList()
                .forEach(CompletableFuture::join);
        assertThat(rows.count("sign_in")).isZero();
    }

    @Test
    void whatCannotBeRemovedKeepsNothingElseBack(CapturedOutput output) {
        rows.put("sign_in", "91 days");
        rows.put("missed_attempt", "31 days");
        owner.sql("drop function forget_searches").update();
        job.remove();
        assertThat(rows.count("missed_attempt") + rows.count("sign_in")).isZero();
        assertThat(output.toString().lines().filter(line -> line.contains("ERROR"))).singleElement().asString()
                .contains("The removal of old searches broke off");
    }

    @ParameterizedTest
    @CsvSource({
        "forget_searches, assistance_search, 181 days, 179 days",
        "forget_identity_checks, identity_check, 181 days, 179 days",
        "forget_assistance_sessions, assistance_session, 181 days, 179 days",
        "forget_postings, posting, 181 days, 179 days",
        "forget_issued_documents, issued_document, 2 years 1 day, 729 days"})
    void whateverThePortalAsksForNothingYoungGoes(String function, String table, String old, String young) {
        rows.put(table, old);
        rows.put(table, young);
        for (var before : List.of("'infinity'", "null", "now()")) {
            portal.sql("select " + function + "(" + before + ", null)").query(Long.class).single();
        }
        assertThat(rows.count(table)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "update identity_check set opened_at = '2000-01-01'", "update assistance_session set started_at = '2000-01-01'",
        "update posting set asked_at = '2000-01-01'", "update issued_document set issued_at = '2000-01-01'",
        "update assistance_search set at = '2000-01-01'", "update emergency set session = gen_random_uuid()",
        "delete from identity_check", "delete from issued_document", "delete from assistance_session", "delete from posting"})
    void norDoesThePortalMakeAnythingOlderThanItIs(String attempt) {
        assertThatThrownBy(() -> portal.sql(attempt).update()).rootCause().hasMessageContaining("permission denied");
    }

    @Test
    void noOtherAccountCallsTheFunctions() {
        assertThat(owner.sql("""
                        select count(*) from pg_proc where proname like 'forget\\_%' and has_function_privilege('portal', oid, 'execute')
                        and not has_function_privilege('pg_database_owner', oid, 'execute')
                        """).query(Long.class).single()).isEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource({
        "sign-ins, 0d", "searches, 179d", "identity-checks, 5m", "calls, 1d", "postings, 3m", "documents, 23m", "mails, 3d",
        "missed-attempts, 1d"})
    void aTermThatIsTooShortIsRefusedInOneLine(String name, String term) {
        var settings = new MapConfigurationPropertySource();
        settings.put("madoguchi.retention." + name, term);
        assertThatThrownBy(() -> new Binder(settings).bindOrCreate("madoguchi.retention", RetentionProperties.class))
                .rootCause().isInstanceOf(CannotStart.class)
                .hasMessageContaining("madoguchi.retention." + name).message().hasLineCount(1);
    }

    @Test
    void aTermMayBeLonger() {
        var settings = new MapConfigurationPropertySource();
        settings.put("madoguchi.retention.sign-ins", "2y");
        assertThat(new Binder(settings).bind("madoguchi.retention", RetentionProperties.class).get().signIns())
                .isEqualTo(Period.ofYears(2));
    }

    /** Its lines, of which the tests show the warnings alone. */
    private static List<String> saidBy(Retention job) {
        var logger = (Logger) LoggerFactory.getLogger(Retention.class);
        var lines = new ListAppender<ILoggingEvent>();
        lines.start();
        logger.addAppender(lines);
        logger.setLevel(Level.INFO);
        try {
            job.remove();
        } finally {
            logger.setLevel(null);
            logger.detachAppender(lines);
        }
        return lines.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }

    private Retention node() {
        var defaults = new Binder().bindOrCreate("madoguchi.retention", RetentionProperties.class);
        return new Retention(defaults, portal, transaction(), Clock.systemUTC());
    }

    private TransactionTemplate transaction() {
        return new TransactionTemplate(new JdbcTransactionManager(database));
    }
}
