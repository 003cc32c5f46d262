package org.madoguchi.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Readiness takes a node away only where no node with the same trouble would serve better: without the database. */
class ReadinessTests {

    private static RunningPortal portal;
    private static ManagementPort management;

    @BeforeAll
    static void aPortalWhoseMailServerIsDown() throws IOException {
        portal = RunningPortal.another(
                "--spring.mail.host=127.0.0.1", "--spring.mail.port=" + closedPort(),
                "--madoguchi.mail.from=counter@insurer.example", "--madoguchi.public-url=https://madoguchi.example",
                "--madoguchi.access-log.seal-every=1h");
        management = new ManagementPort(portal);
    }

    @AfterAll
    static void end() {
        portal.stop();
    }

    @AfterEach
    void theDatabaseIsBack() {
        portal.owner().sql("alter role madoguchi_portal login").update();
        await("\"database\":{\"status\":\"UP\"}");
    }

    @Test
    void withoutTheMailServerMembersStillComeHere() {
        await("\"mail\":{\"status\":\"DEGRADED\"}");
        var readiness = management.readiness();
        assertThat(readiness.body()).endsWith("\"status\":\"DEGRADED\"}");
        assertThat(readiness.statusCode()).isEqualTo(200);
        assertThat(management.metric("madoguchi_part_up{part=\"mail\"}")).isZero();
    }

    @Test
    void anEntryThatWaitsForItsSealTooLongIsNamedAndTakesNothingAway() {
        portal.owner().sql("""
                insert into access_entry (at, subject, capacity, aspect)
                select now() - interval '1 year', ref, 'SELF', 'STANDING' from member limit 1
                """).update();
        await("\"seal\":{\"status\":\"DEGRADED\"}");
        assertThat(management.readiness().statusCode()).isEqualTo(200);
        assertThat(management.metric("madoguchi_seal_lag_seconds")).isGreaterThan(300);
    }

    @Test
    @Timeout(120)
    void withoutTheDatabaseNoMoreRequestsAreToCome() {
        away();
        await("\"database\":{\"status\":\"DOWN\"}");
        var readiness = management.readiness();
        assertThat(readiness.statusCode()).isEqualTo(503);
        assertThat(readiness.body()).doesNotContain("details", "jdbc", "madoguchi_portal");
        assertThat(management.get("/actuator/health/liveness").statusCode()).as("nothing that a restart would mend").isEqualTo(200);
    }

    /** What needs the database is not a number then, and the rest is as ever. */
    @Test
    @Timeout(120)
    void withoutTheDatabaseTheMetricsAreReadAllTheSame() {
        away();
        await("\"database\":{\"status\":\"DOWN\"}");
        var end = Instant.now().plusSeconds(60);
        while (!Double.isNaN(management.metric("madoguchi_outbox_mails")) && Instant.now().isBefore(end)) {
            pause();
        }
        var began = Instant.now();
        var answer = management.get("/actuator/prometheus");
        assertThat(Duration.between(began, Instant.now())).isLessThan(Duration.ofSeconds(10));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("madoguchi_outbox_mails NaN", "madoguchi_part_up{part=\"database\"} 0.0", "jvm_info");
    }

    private static void away() {
        portal.owner().sql("alter role madoguchi_portal nologin").update();
        portal.owner().sql("select pg_terminate_backend(pid) from pg_stat_activity where usename = 'madoguchi_portal'").query(row -> {});
    }

    private static void await(String part) {
        var end = Instant.now().plusSeconds(60);
        while (!management.readiness().body().contains(part)) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError(management.readiness().body());
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static int closedPort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
