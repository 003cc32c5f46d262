package org.madoguchi.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.madoguchi.Madoguchi;
import org.madoguchi.demo.Demo;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.thymeleaf.cache.TemplateCacheKey;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** Readiness says yes once templates are parsed: the first member does not wait for them. */
class ReadAtStartTests {

    @TempDir
    static Path directory;

    private static ConfigurableApplicationContext portal;
    private static int statusBefore;
    private static int parsedBefore;
    private static int parsedWhenReady;

    @BeforeAll
    static void watchAPortalStart() throws Exception {
        var application = new SpringApplication(Madoguchi.class);
        application.addInitializers(new Demo());
        application.addListeners(new BeforeAnybodyElse(), new WhenReady());
        var start = new FutureTask<>(() -> application.run(
                "--server.port=0", "--madoguchi.demo.provider-port=0", "--madoguchi.demo.directory=" + directory,
                "--madoguchi.demo.programs=target/postgresql", "--madoguchi.today=" + RunningPortal.TODAY));
        Thread.ofPlatform().start(start);
        portal = start.get();
    }

    @AfterAll
    static void end() {
        portal.close();
    }

    private static final class BeforeAnybodyElse implements ApplicationListener<ApplicationStartedEvent>, Ordered {
        @Override
        public void onApplicationEvent(ApplicationStartedEvent started) {
            statusBefore = new ManagementPort(started.getApplicationContext().getEnvironment()).readiness().statusCode();
            parsedBefore = parsed(started.getApplicationContext()).size();
        }

        @Override
        public int getOrder() {
            return Ordered.HIGHEST_PRECEDENCE;
        }
    }

    private static final class WhenReady implements ApplicationListener<AvailabilityChangeEvent<ReadinessState>> {
        @Override
        public void onApplicationEvent(AvailabilityChangeEvent<ReadinessState> change) {
            if (change.getState() == ReadinessState.ACCEPTING_TRAFFIC) {
                parsedWhenReady = parsed((ConfigurableApplicationContext) change.getSource()).size();
            }
        }
    }

    @Test
    void beforeThatItIsNotReady() {
        assertThat(statusBefore).isEqualTo(503);
        assertThat(parsedBefore).isZero();
    }

    @Test
    void onceAllIsReadItIs() {
        assertThat(parsedWhenReady).isGreaterThan(300);
        assertThat(new ManagementPort(portal.getEnvironment()).readiness().statusCode()).isEqualTo(200);
    }

    @Test
    void theFirstPagesOfTheFirstMemberParseNothingAnyMore() {
        var before = Set.copyOf(parsed(portal));
        var visitor = visitor();
        var standing = visitor.signIn("sato");
        assertThat(standing.statusCode()).isEqualTo(200);
        var own = standing.uri().getPath();
        for (var page : new String[] {"/certificate", "/eligibility", "/documents", "/reception", "/history", "/delegations",
            "/reminders", "/sign-ins", "/support-code"}) {
            assertThat(visitor.get(own + page).statusCode()).as(page).isEqualTo(200);
        }
        for (var page : new String[] {"/", "/check?expires=2026-12-25", "/v", "/family", "/nowhere"}) {
            visitor.get(page);
        }
        var parsed = new HashSet<>(parsed(portal));
        parsed.removeAll(before);
        assertThat(parsed).as("parsed by a page").isEmpty();
    }

    @Test
    void theStaffsNeither() {
        var before = Set.copyOf(parsed(portal));
        var agent = visitor();
        agent.signInAsStaff("staff-aoki");
        agent.get("/assistance/search");
        var operator = visitor();
        operator.signInAsStaff("operator-ono");
        operator.get("/feed");
        operator.get("/assistance/postings");
        var parsed = new HashSet<>(parsed(portal));
        parsed.removeAll(before);
        assertThat(parsed).as("parsed by a page").isEmpty();
    }

    private static Visitor visitor() {
        return new Visitor(URI.create("http://localhost:" + portal.getEnvironment().getRequiredProperty("local.server.port")));
    }

    private static Set<TemplateCacheKey> parsed(ConfigurableApplicationContext portal) {
        return portal.getBean(SpringTemplateEngine.class).getConfiguration().getCacheManager().getTemplateCache().keySet();
    }
}
