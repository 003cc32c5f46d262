package org.madoguchi.shipped;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.madoguchi.e2e.DebianPackages;
import org.madoguchi.portal.Visitor;

/**
 * Two nodes on one database behind HAProxy, without sticky sessions. While members read, one node is killed and comes back
 * newer, and then the other is exchanged for a newer one.
 */
class TwoNodesIT {

    private static final List<String> READERS = List.of("sato", "yamada", "suzuki", "yoshino");
    private static final int MAILS = 20;
    private static final String[] SETTINGS = {"--madoguchi.feed.look-every=2s", "--madoguchi.mail.every=1s",
        "--madoguchi.access-log.seal-every=1s", "--madoguchi.mail.from=counter@kenpo.example", "--spring.mail.host=127.0.0.1"};

    private static InsurersSite site;
    private static LoadBalancer balancer;
    private static GreenMail mailServer;
    private static ShippedPortal first;
    private static ShippedPortal second;
    private static List<SteadyReader> readers = List.of();
    private static long feed;
    private static int lostByKill;
    private static int lostByExchange;

    @BeforeAll
    static void aBusyDay() {
        var debian = DebianPackages.ofThisMachine();
        if (!LoadBalancer.isThere() && debian.available()) {
            debian.install(List.of("haproxy"));
        }
        assumeThat(LoadBalancer.isThere()).isTrue();
        site = InsurersSite.open();
        var older = Distribution.unpackedIn(site.directory().resolve("madoguchi-older"));
        var newer = Distribution.unpackedIn(site.directory().resolve("madoguchi-newer"));
        site.takeInMembers(older);
        mailServer = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
        mailServer.start();
        first = node(older, InsurersSite.freePort()).start();
        second = node(older, InsurersSite.freePort()).start();
        first.awaitReady();
        second.awaitReady();
        balancer = LoadBalancer.at(site.address(), List.of(first, second), site.directory());
        ShippedPortal.pause(Duration.ofSeconds(2));
        readers = READERS.stream().map(name -> SteadyReader.signedIn(site.address(), name)).toList();

        feed = new NightlyJob(site).send(first);
        queueMails();
        await("the first node works on the feed", () -> !"RECEIVED".equals(feedState()));
        first.kill();
        await("readers read on", TwoNodesIT::readOn);
        lostByKill = lost();
        await("the second node has finished the feed", () -> "APPLIED".equals(feedState()));

        first = node(newer, first.uri().getPort()).managedAt(first.managementPort()).start();
        first.awaitReady();
        ShippedPortal.pause(Duration.ofSeconds(2));
        second.terminate();
        await("readers read on", TwoNodesIT::readOn);
        second = node(newer, second.uri().getPort()).managedAt(second.managementPort()).start();
        ShippedPortal.pause(Duration.ofSeconds(2));
        await("readers read on", TwoNodesIT::readOn);
        lostByExchange = lost() - lostByKill;
    }

    private static ShippedPortal node(Distribution distribution, int port) {
        var mailPort = Stream.of("--spring.mail.port=" + mailServer.getSmtp().getPort());
        return new ShippedPortal(distribution, site, port,
                Stream.concat(Stream.of(SETTINGS), mailPort).toArray(String[]::new));
    }

    @AfterAll
    static void close() {
        if (site == null) {
            return;
        }
        readers.forEach(SteadyReader::close);
        Stream.of(balancer, first, second, site).filter(Objects::nonNull).forEach(TwoNodesIT::close);
        if (mailServer != null) {
            mailServer.stop();
        }
    }

    private static void close(AutoCloseable each) {
        try {
            each.close();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Whoever is signed out is led to the sign-in, with 302. */
    @Test
    void everyReaderStaysSignedIn() {
        assertThat(readers).allSatisfy(reader ->
                assertThat(reader.statuses()).containsOnly(200, SteadyReader.NO_ANSWER).endsWith(200));
    }

    @Test
    void theKillLosesAtMostTheRequestUnderWayOfEachReader() {
        assertThat(lostByKill).isLessThanOrEqualTo(READERS.size());
    }

    @Test
    void theExchangeLosesNothing() {
        assertThat(lostByExchange).isZero();
    }

    @Test
    void theFeedOfTheKilledNodeIsTakenInOnce() {
        assertThat(feedState()).isEqualTo("APPLIED");
        assertThat(site.owner().sql("select count(*) from member where added_by = ?").param(feed).query(Integer.class).single())
                .isEqualTo(NightlyJob.ROWS);
    }

    /** A mail that the killed node had begun is sent by the other one a minute later. */
    @Test
    void eachMailGoesOutOnce() {
        await("all mails are sent", () -> mailServer.getReceivedMessages().length >= MAILS, Duration.ofSeconds(100));
        assertThat(Stream.of(mailServer.getReceivedMessages()).map(TwoNodesIT::subject))
                .doesNotHaveDuplicates().hasSize(MAILS);
    }

    @Test
    void fiveMissesLockWhicheverNodesAreAsked() {
        var kato = new Visitor(site.address());
        kato.signIn("kato");
        var wrong = Map.of("insurer", "06990014", "symbol", "2601", "number", "9999", "branch", "00", "birthdate", "19700101");
        IntStream.range(0, 6).forEach(n -> kato.submit(kato.open("/welcome"), "form[action$='/welcome']", wrong));
        assertThat(site.owner().sql("select misses from missed_attempt where what = 'LINKING'").query(Integer.class).single())
                .isEqualTo(5);
    }

    @Test
    void theSealsAreOneChain() {
        second.command("--verify-access-log");
    }

    private static void queueMails() {
        IntStream.range(0, MAILS).forEach(n -> site.owner().sql("""
                        insert into outgoing_mail (kind, recipient, subject, address, title, text, queued_at, due_at)
                        select 'ADDRESS_LEFT', ref, ref, 'yamada@mail.example', :title, 'x', now(), now()
                        from member where member_key = 'yamada'
                        """).param("title", "mail " + n).update());
    }

    private static String subject(MimeMessage message) {
        try {
            return message.getSubject();
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static int lost() {
        return (int) readers.stream().flatMap(reader -> reader.statuses().stream())
                .filter(status -> status == SteadyReader.NO_ANSWER).count();
    }

    private static boolean readOn() {
        var before = readers.stream().mapToInt(reader -> reader.statuses().size()).toArray();
        ShippedPortal.pause(Duration.ofSeconds(2));
        return IntStream.range(0, before.length)
                .allMatch(n -> readers.get(n).statuses().size() > before[n] + 1 && readers.get(n).statuses().getLast() == 200);
    }

    private static String feedState() {
        return site.owner().sql("select state from feed where id = ?").param(feed).query(String.class).single();
    }

    private static void await(String what, BooleanSupplier isSo) {
        await(what, isSo, Duration.ofSeconds(60));
    }

    private static void await(String what, BooleanSupplier isSo, Duration patience) {
        var end = System.nanoTime() + patience.toNanos();
        while (!isSo.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("Not within " + patience.toSeconds() + " s: " + what);
            }
            ShippedPortal.pause(Duration.ofMillis(50));
        }
    }
}
