package org.madoguchi.accesslog;

import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.madoguchi.member.MemberRef;
import org.madoguchi.register.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** An access log in a database of its own, with a portal that writes and seals it, and an owner who may do anything. */
final class SealedLog {

    static final Instant NOW = Instant.parse("2026-11-21T01:00:00Z");

    final DataSource database = TestDatabase.fresh();
    final JdbcClient portal = JdbcClient.create(database);
    final JdbcClient owner = JdbcClient.create(TestDatabase.owned(database));
    final TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(database));
    final SigningKey key = newKey();
    final MemberRef subject = new MemberRef(UUID.randomUUID());
    final AccessLog log = new AccessLog(portal, key, at(NOW));
    final AccessSeals seals = sealsWith(key);

    static SigningKey newKey() {
        try {
            return SigningKey.of(KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPrivate());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static Clock at(Instant time) {
        return Clock.fixed(time, ZoneOffset.UTC);
    }

    void threeSealsOfTwo() {
        for (int n = 0; n < 3; n++) {
            look();
            look();
            seals.seal();
        }
    }

    void look() {
        log.write(List.of(new AccessEntry(UUID.randomUUID(), subject, "ASSISTED", "STANDING", "asked")));
    }

    /** A seal of looks at these times. */
    void sealOf(Instant... times) {
        for (var time : times) {
            new AccessLog(portal, key, at(time))
                    .write(List.of(new AccessEntry(UUID.randomUUID(), subject, "ASSISTED", "STANDING", "asked")));
        }
        seals.seal();
    }

    /** What the owner takes out, null where that is nothing. */
    @Nullable Stone takeOut(Instant until) {
        return takeOut(until, key);
    }

    @Nullable Stone takeOut(Instant until, SigningKey signing, SigningKey... former) {
        var trusted = Stream.concat(Stream.of(signing), Stream.of(former)).toArray(SigningKey[]::new);
        return new AccessLogRetirement(TestDatabase.owned(database), signing, keys(trusted), at(NOW))
                .run(until, finding -> {}).stone();
    }

    AccessSeals sealsOfAnotherPortal() {
        return sealsWith(key);
    }

    AccessSeals sealsWith(SigningKey signingKey) {
        return new AccessSeals(portal, transaction, signingKey, keys(key), at(NOW));
    }

    /** As somebody may who knows the tables and not the key. */
    void insertForged() {
        owner.sql("""
                insert into access_entry (at, actor, subject, capacity, aspect, signature)
                values ('2026-11-21 00:59:00+00', gen_random_uuid(), ?, 'ASSISTED', 'STANDING',
                        (select signature from access_entry limit 1))
                """).params(subject.value()).update();
    }

    /** Switches off what protects the tables. */
    void tamper(String... statements) {
        owner.sql("alter table access_entry disable trigger all").update();
        owner.sql("alter table access_seal disable trigger all").update();
        owner.sql("alter table access_stone disable trigger all").update();
        owner.sql("alter table access_entry alter id drop identity if exists").update();
        Stream.of(statements).forEach(statement -> owner.sql(statement).update());
    }

    List<String> findings() {
        return findings(null, NOW, key);
    }

    List<String> findings(@Nullable NotedSeal noted) {
        return findings(noted, NOW, key);
    }

    /** As {@code ENTRY_CHANGED 3}. */
    List<String> findings(@Nullable NotedSeal noted, Instant now, SigningKey... trusted) {
        var findings = new ArrayList<String>();
        new AccessLogVerification(database, keys(trusted), at(now)).run(noted, finding ->
                findings.add(finding.kind() + " " + finding.first()
                        + (finding.last() == finding.first() ? "" : "-" + finding.last())));
        return findings;
    }

    NotedSeal newestSeal() {
        return new AccessLogVerification(database, keys(key), at(NOW)).run(null, finding -> {}).newest();
    }

    static VerificationKeys keys(SigningKey... keys) {
        return new VerificationKeys(Stream.of(keys).map(SigningKey::open).toList());
    }
}
