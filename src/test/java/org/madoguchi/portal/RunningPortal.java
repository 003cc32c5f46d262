package org.madoguchi.portal;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.madoguchi.Madoguchi;
import org.madoguchi.register.KeptConnections;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;

/** The whole portal in demo mode, started once for all tests of one JVM, on free ports and with a new database. */
public final class RunningPortal {

    /** The day in Japan that this portal lives on: a Saturday. */
    public static final String TODAY = "2026-11-21";

    private static RunningPortal shared;

    private final Path directory;
    private final ConfigurableApplicationContext context;
    private final HikariDataSource owned;

    private RunningPortal(Path directory, ConfigurableApplicationContext context) {
        this.directory = directory;
        this.context = context;
        this.owned = KeptConnections.to(owned(context.getEnvironment()));
        numberStaffApart();
    }

    /** The demo's members have the numbers from 1001 on: a test that looks for one must not find a member of the staff. */
    private void numberStaffApart() {
        owner().sql("alter table staff alter column number restart with 7001").update();
    }

    public static synchronized RunningPortal shared() {
        if (shared == null) {
            shared = another();
        }
        return shared;
    }

    /** One more, with a database of its own and with these settings besides. */
    public static RunningPortal another(String... settings) {
        var directory = emptyDirectory();
        var own = Stream.of(
                "--server.port=0",
                "--madoguchi.demo.provider-port=0",
                "--madoguchi.demo.directory=" + directory,
                "--madoguchi.demo.programs=target/postgresql",
                "--madoguchi.feed.largest=1MB",
                "--madoguchi.today=" + TODAY);
        var all = Stream.concat(own, Stream.of(settings)).toArray(String[]::new);
        var portal = new RunningPortal(directory, started(all));
        Runtime.getRuntime().addShutdownHook(new Thread(portal::stop));
        return portal;
    }

    /** In a thread of its own, which has nobody in sight, as any other that starts a portal. */
    private static ConfigurableApplicationContext started(String... settings) {
        var start = new FutureTask<>(() -> Madoguchi.start(settings));
        Thread.ofPlatform().start(start);
        try {
            return start.get();
        } catch (InterruptedException | ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
    }

    public void stop() {
        owned.close();
        context.close();
        FileSystemUtils.deleteRecursively(directory.toFile());
    }

    public URI uri() {
        return URI.create("http://localhost:" + context.getEnvironment().getRequiredProperty("local.server.port"));
    }

    public <T> T bean(String name, Class<T> type) {
        return context.getBean(name, type);
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** The portal's database with the rights of the account that the schema belongs to. */
    public JdbcClient owner() {
        return JdbcClient.create(owned);
    }

    private static DataSource owned(Environment settings) {
        return new DriverManagerDataSource(
                settings.getRequiredProperty("spring.datasource.url"),
                settings.getRequiredProperty("spring.flyway.user"),
                settings.getRequiredProperty("spring.flyway.password"));
    }

    private static Path emptyDirectory() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target")), "portal-").toAbsolutePath();
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
