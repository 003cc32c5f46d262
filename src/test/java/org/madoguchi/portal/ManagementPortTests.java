package org.madoguchi.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.net.ConnectException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.SocketException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever runs the portal reads how it is, at a port that nobody else reaches. */
class ManagementPortTests {

    private final RunningPortal portal = RunningPortal.shared();
    private final ManagementPort management = new ManagementPort(portal);

    @ParameterizedTest
    @ValueSource(strings = {"env", "configprops", "heapdump", "threaddump", "loggers", "mappings", "beans", "shutdown", "caches",
        "conditions", "flyway", "scheduledtasks", "sessions", "httpexchanges", "auditevents", "logfile", "info", "metrics"})
    void whatWouldShowOrChangeMoreIsNotThere(String endpoint) {
        assertThat(management.get("/actuator/" + endpoint).statusCode()).isEqualTo(404);
        assertThat(management.send("POST", "/actuator/" + endpoint).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/check", "/sign-in", "/assets/app.css", "/family", "/feed", "/nowhere"})
    void noPageOfThePortalIsThere(String path) {
        var answer = management.get(path);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator", "/actuator/health", "/actuator/health/readiness", "/actuator/prometheus", "/actuator/sbom",
        "/actuator/env", "/actuator/heapdump", "/livez", "/readyz", "/metrics"})
    void thePortalsOwnPortKnowsItAsLittleAsAnyUnknownPage(String path) {
        var stranger = new Visitor(portal.uri());
        assertThat(stranger.get(path).statusCode()).isEqualTo(stranger.get("/nowhere").statusCode());
        var operator = new Visitor(portal.uri());
        operator.signInAsStaff("operator-ono");
        var member = new Visitor(portal.uri());
        member.signIn("sato");
        assertThat(member.get(path).statusCode()).isEqualTo(404);
        assertThat(operator.get(path).statusCode()).isEqualTo(operator.get("/nowhere").statusCode()).isNotEqualTo(200);
    }

    @Test
    void fromAnotherMachineNothingIsThere() throws Exception {
        var outside = addressOfThisMachine();
        assumeThat(outside).as("this machine has no network").isPresent();
        assertThatThrownBy(() -> new Socket(outside.get(), management.uri().getPort()).close())
                .isInstanceOf(ConnectException.class);
    }

    private static Optional<InetAddress> addressOfThisMachine() throws SocketException {
        return NetworkInterface.networkInterfaces().flatMap(NetworkInterface::inetAddresses)
                .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress()).findFirst();
    }

    @Test
    void itLivesAndIsReadyAndEachPartIsNamedWithoutDetails() {
        assertThat(management.get("/actuator/health/liveness").body()).isEqualTo("{\"status\":\"UP\"}");
        var readiness = management.readiness();
        assertThat(readiness.statusCode()).isEqualTo(200);
        assertThat(readiness.body())
                .contains("\"database\":{\"status\":\"UP\"}", "\"providers\":", "\"member\":", "\"staff\":", "\"mail\":", "\"seal\":",
                        "\"readinessState\":{\"status\":\"UP\"}")
                .doesNotContain("details", "jdbc", "localhost");
    }

    @Test
    void aLookIsCountedByTheCapacity() {
        var before = management.metric("madoguchi_looks_total{capacity=\"SELF\"}");
        var family = management.metric("madoguchi_looks_total{capacity=\"FAMILY\"}");
        var visitor = new Visitor(portal.uri());
        visitor.signIn("sato");
        visitor.get("/members/" + new People(portal).ref("sato-rin"));
        assertThat(management.metric("madoguchi_looks_total{capacity=\"SELF\"}")).isEqualTo(before + 1);
        assertThat(management.metric("madoguchi_looks_total{capacity=\"FAMILY\"}")).isEqualTo(family + 1);
    }

    @Test
    void whatIsNotInReachIsNoLook() {
        var visitor = new Visitor(portal.uri());
        visitor.signIn("yamada");
        var before = looks();
        assertThat(visitor.get("/members/" + new People(portal).ref("sato")).statusCode()).isEqualTo(404);
        assertThat(looks()).isEqualTo(before);
    }

    private double looks() {
        return management.metrics().filter(line -> line.startsWith("madoguchi_looks_total"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1))).sum();
    }

    @Test
    void aSignInIsCountedByTheRegistrationAndTheResult() {
        var members = signIns("member", "signed-in");
        var staff = signIns("staff", "signed-in");
        var cancelled = signIns("member", "cancelled");
        var failed = signIns("staff", "failed");
        var visitor = new Visitor(portal.uri());
        visitor.signIn("sato");
        new Visitor(portal.uri()).signInAsStaff("operator-ono");
        var another = new Visitor(portal.uri());
        var state = another.get("/oauth2/authorization/member").headers().firstValue("Location").orElseThrow()
                .replaceFirst(".*[?&]state=([^&]+).*", "$1");
        another.get("/login/oauth2/code/member?error=access_denied&state=" + state);
        another.get("/login/oauth2/code/staff?code=x&state=made-up");

        assertThat(signIns("member", "signed-in")).isEqualTo(members + 1);
        assertThat(signIns("staff", "signed-in")).isEqualTo(staff + 1);
        assertThat(signIns("member", "cancelled")).isEqualTo(cancelled + 1);
        assertThat(signIns("staff", "failed")).isEqualTo(failed + 1);
    }

    private double signIns(String registration, String result) {
        return management.metric("madoguchi_sign_ins_total{registration=\"%s\",result=\"%s\"}".formatted(registration, result));
    }

    @Test
    void whatNobodyHasMadeIsOneLabelAndNoneOfItsWords() {
        var visitor = new Visitor(portal.uri());
        visitor.signIn("sato");
        visitor.get("/no/such/page-1");
        visitor.get("/assets/no-such-2.css");
        visitor.send("MADEUP", "/check");
        assertThat(management.metrics()).noneMatch(line -> line.contains("page-1") || line.contains("such-2") || line.contains("MADEUP"));
        assertThat(management.metrics()).anyMatch(line ->
                line.startsWith("http_server_requests_seconds_count") && line.contains("status=\"404\""));
    }

    @Test
    void theMetricsTellOfFeedsMailsSealsSessionsAndThePool() {
        management.metrics().count();
        assertThat(management.metrics().map(line -> line.replaceFirst("[{ ].*", "")))
                .contains("madoguchi_feeds_open", "madoguchi_feed_rows", "madoguchi_feed_age_seconds", "madoguchi_outbox_mails",
                        "madoguchi_outbox_age_seconds", "madoguchi_seal_waiting", "madoguchi_seal_lag_seconds",
                        "madoguchi_seal_age_seconds", "madoguchi_sessions", "madoguchi_part_up", "hikaricp_connections_pending",
                        "logback_events_total", "jvm_gc_pause_seconds_count");
        assertThat(management.metric("madoguchi_feed_rows{insurer=\"06990014\",outcome=\"left-out\"}")).isZero();
    }

    @Test
    void whatIsInsideIsListed() {
        assumeThat(ManagementPortTests.class.getResource("/META-INF/sbom/application.cdx.json"))
                .as("Maven makes none while it is offline").isNotNull();
        assertThat(management.get("/actuator/sbom/application").body())
                .contains("CycloneDX", "pkg:maven/org.postgresql/postgresql@")
                .doesNotContain("junit", "playwright");
    }
}
