package org.madoguchi.monitoring;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.mail.MessagingException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.madoguchi.signin.Providers;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.contributor.CompositeHealthContributor;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * The parts of readiness. Only the database takes a node out: every personal page needs it. A member who is signed in goes on
 * without the provider and without the mail server, and mail and seals wait for them: these three only warn.
 */
@Configuration(proxyBeanMethods = false)
class WatchedParts {

    private static final Duration DATABASES_PATIENCE = Duration.ofSeconds(2);
    private static final Duration DATABASE_FRESH = Duration.ofSeconds(2);
    /** Others are asked this often at most, though ten instances of a load balancer look each second. */
    private static final Duration OTHERS_FRESH = Duration.ofSeconds(30);
    /** Sealed is every ten seconds; --verify-access-log finds an entry that has waited so long. */
    private static final double LONGEST_WAIT_FOR_A_SEAL = Duration.ofMinutes(5).toSeconds();

    @Bean
    WatchedPart databaseHealthIndicator(DataSource database) {
        var asked = new Asked<>("database", () -> answers(database), false, DATABASE_FRESH);
        return new WatchedPart(() -> Optional.of(asked.within(DATABASES_PATIENCE)), Status.DOWN);
    }

    private static boolean answers(DataSource database) throws SQLException {
        try (var connection = database.getConnection()) {
            return connection.isValid((int) DATABASES_PATIENCE.toSeconds());
        }
    }

    /** By the name of each registration. */
    @Bean
    CompositeHealthContributor providersHealthContributor(Providers providers) {
        var parts = new LinkedHashMap<String, WatchedPart>();
        for (var registration : providers.registrations()) {
            var asked = new Asked<>("provider-" + registration, () -> providers.hasKeys(registration), false, OTHERS_FRESH);
            parts.put(registration, new WatchedPart(asked::latest, WatchedPart.DEGRADED));
        }
        return CompositeHealthContributor.fromMap(parts);
    }

    /** Unknown where no mail server is configured. */
    @Bean
    WatchedPart mailHealthIndicator(ObjectProvider<JavaMailSender> senders) {
        if (!(senders.getIfAvailable() instanceof JavaMailSenderImpl sender)) {
            return new WatchedPart(Optional::empty, WatchedPart.DEGRADED);
        }
        var asked = new Asked<>("mail", () -> answers(sender), false, OTHERS_FRESH);
        return new WatchedPart(asked::latest, WatchedPart.DEGRADED);
    }

    private static boolean answers(JavaMailSenderImpl sender) throws MessagingException {
        sender.testConnection();
        return true;
    }

    /** At night, without a look, the newest seal may be old: that counts only where an entry waits. */
    @Bean
    WatchedPart sealHealthIndicator(DatabaseFigures figures) {
        return new WatchedPart(
                () -> Optional.of(figures.now().sealLag()).filter(Double::isFinite)
                        .map(lag -> lag < LONGEST_WAIT_FOR_A_SEAL),
                WatchedPart.DEGRADED);
    }

    /** For an alarm on the parts that leave readiness at 200. */
    @Bean
    MeterBinder partsAsMetrics(Map<String, WatchedPart> parts, CompositeHealthContributor providersHealthContributor) {
        return registry -> {
            parts.forEach((bean, part) -> gauge(registry, bean.replace("HealthIndicator", ""), part));
            providersHealthContributor.stream().forEach(provider ->
                    gauge(registry, "provider-" + provider.name(), (WatchedPart) provider.contributor()));
        };
    }

    private static void gauge(MeterRegistry registry, String name, WatchedPart part) {
        Gauge.builder("madoguchi.part.up", part, WatchedPart::asNumber).tag("part", name)
                .description("1 where what the portal needs answers, 0 where it does not").register(registry);
    }
}
