package org.madoguchi.reminder;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.madoguchi.accesslog.AccessEntry;
import org.madoguchi.accesslog.AccessLog;
import org.madoguchi.accesslog.TestAccessLog;
import org.madoguchi.demo.SetClock;
import org.madoguchi.household.ComingsOfAge;
import org.madoguchi.member.MemberRef;
import org.madoguchi.register.Households;
import org.madoguchi.register.TestDatabase;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

/** The module with a database of its own, a real mail server, and a clock that goes only when told to. */
final class MailRoom implements AutoCloseable {

    static final String PORTAL = "https://madoguchi.example";

    final SetClock clock = new SetClock();
    final JdbcClient jdbc;
    final Reminders reminders;
    final MailDelivery delivery;
    private final TransactionTemplate transaction;
    private final AccessLog log;
    private final MailServer mailServer;
    private final MailWords words;
    private final Outbox outbox;
    private final AddressConfirmations confirmations;
    private GreenMail server;
    private final int port;

    MailRoom() {
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        port = server.getSmtp().getPort();
        var database = TestDatabase.fresh();
        jdbc = JdbcClient.create(database);
        transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        log = TestAccessLog.over(jdbc, clock);
        mailServer = new MailServer(sender(), "窓口 <counter@insurer.example>", PORTAL);
        words = new MailWords(messages(), mailServer);
        outbox = new Outbox(jdbc, transaction, mailServer, log, clock);
        confirmations = new AddressConfirmations(jdbc, clock);
        reminders = new Reminders(mailServer, new Restrictions(jdbc),
                new MailAddresses(jdbc, outbox, words, clock), confirmations, words);
        delivery = anotherPortal();
        jdbc.sql("insert into insurer (number, name, phone) values ('06990014', 'みほん健康保険組合', '03-0000-0000')").update();
    }

    /** What another portal on the same database does. */
    MailDelivery anotherPortal() {
        return new MailDelivery(
                mailServer,
                new LookMails(jdbc, transaction, words, outbox, clock),
                new OwnConsentMails(jdbc, transaction, new ComingsOfAge(new Households(jdbc)), words, outbox, clock),
                outbox);
    }

    private JavaMailSenderImpl sender() {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        sender.setDefaultEncoding("UTF-8");
        sender.getJavaMailProperties().setProperty("mail.smtp.connectiontimeout", "2000");
        sender.getJavaMailProperties().setProperty("mail.smtp.timeout", "2000");
        return sender;
    }

    private static ResourceBundleMessageSource messages() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("i18n/reminder");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }

    /** The insured of a household, with a name and numbers that no mail may hold. */
    MemberRef insured() {
        return member("00", 1, LocalDate.parse("1980-05-10"));
    }

    MemberRef dependent(LocalDate birthdate) {
        return member("01", 2, birthdate);
    }

    private MemberRef member(String branch, int role, LocalDate birthdate) {
        return new MemberRef(jdbc.sql("""
                        insert into member (insurer_number, symbol, number, branch, family_classification, name, name_kana,
                                            sex, birthdate, qualified_on)
                        values ('06990014', '2601', '7788', :branch, :role, '佐藤　花子', 'サトウ　ハナコ', 2, :born, '2015-04-01')
                        returning ref
                        """)
                .param("branch", branch).param("role", role).param("born", birthdate)
                .query(UUID.class).single());
    }

    void confirm(MemberRef member, String address, Locale language) {
        reminders.sendCode(member, address, language);
        reminders.confirm(member, code(), language);
        empty();
    }

    String code() {
        var text = text(mails().getLast());
        var code = Pattern.compile("(?<![0-9])[0-9]{6}(?![0-9])").matcher(text);
        if (!code.find()) {
            throw new AssertionError(text);
        }
        return code.group();
    }

    void look(MemberRef subject, String capacity, String aspect) {
        look(subject, capacity, aspect, null);
    }

    /** Of the call centre, without an identity check. */
    void emergency(MemberRef subject, String aspect) {
        look(subject, "ASSISTED", aspect, "EMERGENCY");
    }

    private void look(MemberRef subject, String capacity, String aspect, @Nullable String reason) {
        var actor = capacity.equals("SELF") ? subject : new MemberRef(UUID.randomUUID());
        log.write(List.of(new AccessEntry(capacity.equals("PORTAL") ? null : actor.value(), subject, capacity, aspect, reason)));
    }

    /** What the schedule does every 15 seconds, or, for a long time, every five minutes. */
    void wait(Duration time) {
        var step = time.compareTo(Duration.ofMinutes(30)) < 0 ? Duration.ofSeconds(15) : Duration.ofMinutes(5);
        for (var left = time; left.isPositive(); left = left.minus(step)) {
            clock.forward(step);
            delivery.deliver();
        }
    }

    List<MimeMessage> mails() {
        return List.of(server.getReceivedMessages());
    }

    List<String> mailsTo(String address) {
        return mails().stream().filter(mail -> to(mail).equals(address)).map(MailRoom::text).toList();
    }

    /** Forgets the mails so far. */
    void empty() {
        try {
            server.purgeEmailFromAllMailboxes();
        } catch (FolderException failed) {
            throw new IllegalStateException(failed);
        }
    }

    void serverGoesDown() {
        server.stop();
    }

    void serverComesBack() {
        server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
    }

    void restrict(MemberRef member, boolean restricted) {
        jdbc.sql("update member set non_disclosure = ? where ref = ?").params(restricted, member.value()).update();
    }

    int count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }

    static String to(MimeMessage mail) {
        try {
            return mail.getAllRecipients()[0].toString();
        } catch (MessagingException failed) {
            throw new IllegalStateException(failed);
        }
    }

    static String text(MimeMessage mail) {
        try {
            return mail.getContent().toString().replace("\r\n", "\n");
        } catch (MessagingException | IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Everything of a mail that travels, decoded: header by header, and the text. */
    static String whole(MimeMessage mail) {
        try {
            var headers = Collections.list(mail.getAllHeaders()).stream()
                    .map(header -> header.getName() + ": " + header.getValue());
            return Stream.concat(Stream.concat(headers, Stream.of(mail.getSubject())), Stream.of(text(mail)))
                    .reduce("", (one, other) -> one + other + "\n");
        } catch (MessagingException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
