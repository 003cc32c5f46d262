package org.madoguchi.shipped;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.madoguchi.demo.EmbeddedPostgres;
import org.madoguchi.demo.OutsideProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;

/**
 * What an insurer has before it installs the portal: a database with two accounts, an OpenID provider with people, a key,
 * and a directory with the settings. All of it is outside the portal's process, in this JVM.
 */
public final class InsurersSite implements AutoCloseable {

    private static final String DATABASE = "madoguchi";
    private static final String OWNER = "madoguchi_owner";
    private static final String PORTAL = "madoguchi_portal";

    private final Path directory;
    private final URI address;
    private final EmbeddedPostgres postgres;
    private final OutsideProvider provider;
    private final JdbcClient owner;

    private InsurersSite(Path directory, URI address) {
        this.directory = directory;
        this.address = address;
        postgres = EmbeddedPostgres.startIn(directory.resolve("postgresql"), Path.of("target/postgresql"));
        provider = OutsideProvider.of(address);
        postgres.createDatabase(DATABASE);
        administrator("postgres").sql("alter database %s owner to %s".formatted(DATABASE, login(OWNER))).update();
        login(PORTAL);
        owner = JdbcClient.create(new DriverManagerDataSource(postgres.jdbcUrl(DATABASE), OWNER, postgres.createLogin(OWNER)));
        writeSettings();
    }

    /** On free ports, in a new directory below {@code target}. */
    public static InsurersSite open() {
        try {
            var directory = Files.createTempDirectory(Files.createDirectories(Path.of("target/shipped")), "site-").toAbsolutePath();
            return new InsurersSite(directory, URI.create("http://localhost:" + freePort()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Where browsers find the portal, or what stands in front of its nodes. */
    public URI address() {
        return address;
    }

    public Path directory() {
        return directory;
    }

    /** The directory with {@code application.yml}. */
    public Path settings() {
        return directory.resolve("config");
    }

    /** The database with the rights of the account that owns the schema. */
    public JdbcClient owner() {
        return owner;
    }

    public OutsideProvider provider() {
        return provider;
    }

    /** Takes the demo's members in by the command of the distribution, and links their sign-ins. */
    public void takeInMembers(Distribution distribution) {
        var portal = new ShippedPortal(distribution, this, address.getPort());
        for (var feed : provider.feeds()) {
            var file = write(directory.resolve("加入者.csv"), feed.getValue());
            portal.command("--import=" + file, "--as-of=" + feed.getKey());
        }
        provider.subjectsByMemberKey().forEach((key, subject) -> owner.sql("""
                        insert into sign_in_link (issuer, subject, member, linked_at)
                        select :issuer, :subject, ref, now() from member where member_key = :key
                        """)
                .param("issuer", provider.issuer()).param("subject", subject).param("key", key).update());
    }

    private void writeSettings() {
        var settings = new LinkedHashMap<>(provider.settings());
        settings.put("spring.datasource.url", postgres.jdbcUrl(DATABASE));
        settings.put("spring.datasource.username", PORTAL);
        settings.put("spring.datasource.password", postgres.createLogin(PORTAL));
        settings.put("spring.flyway.user", OWNER);
        settings.put("spring.flyway.password", postgres.createLogin(OWNER));
        settings.put("madoguchi.access-log.signing-key", signingKey().toString());
        settings.put("madoguchi.public-url", address.toString());
        settings.put("server.address", "127.0.0.1");
        write(settings().resolve("application.yml"), yaml(settings));
    }

    /** A setting that holds for one process stands on its command line instead. */
    private static String yaml(Map<String, String> settings) {
        return settings.entrySet().stream()
                .map(setting -> "\"%s\": \"%s\"\n".formatted(setting.getKey(), setting.getValue().replace("\"", "\\\"")))
                .collect(Collectors.joining());
    }

    private Path signingKey() {
        try {
            var key = KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPrivate().getEncoded();
            return write(directory.resolve("access-log-key.pem"),
                    "-----BEGIN PRIVATE KEY-----\n" + Base64.getEncoder().encodeToString(key) + "\n-----END PRIVATE KEY-----\n");
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String login(String name) {
        postgres.createLogin(name);
        return name;
    }

    private JdbcClient administrator(String database) {
        return JdbcClient.create(new DriverManagerDataSource(postgres.jdbcUrl(database), postgres.username(), postgres.password()));
    }

    static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static Path write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            return Files.writeString(file, text);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() {
        provider.close();
        postgres.close();
        FileSystemUtils.deleteRecursively(directory.toFile());
    }
}
