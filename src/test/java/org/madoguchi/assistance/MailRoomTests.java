package org.madoguchi.assistance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.madoguchi.assistance.OpenPosting.Hold;
import org.madoguchi.document.PostedDocument;
import org.madoguchi.member.InsurerNumber;
import org.madoguchi.member.MemberRef;
import org.madoguchi.register.Members;
import org.madoguchi.register.TestDatabase;
import org.madoguchi.viewing.Actor;
import org.madoguchi.viewing.NotInReach;
import org.madoguchi.viewing.StaffRole;
import org.springframework.jdbc.core.simple.JdbcClient;

class MailRoomTests {

    private static final DataSource DATABASE = TestDatabase.fresh();
    private static final JdbcClient JDBC = JdbcClient.create(DATABASE);
    private static final AtomicInteger PEOPLE = new AtomicInteger();
    private static final InsurerNumber HERE = InsurerNumber.of("06990014");
    private static final InsurerNumber ELSEWHERE = InsurerNumber.of("06990030");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final Instant NOW = Instant.parse("2026-11-21T01:00:00Z");

    private final Clock clock = Clock.fixed(NOW, ZoneId.of("America/New_York"));
    private final Members members = new Members(JDBC);
    private final Postings postings = new Postings(JDBC, members, clock);
    private final MailRoom mailRoom = new MailRoom(JDBC, members, clock);
    private final Actor.Staff agent = staff(HERE, StaffRole.AGENT);
    private final Actor.Staff supervisor = staff(HERE, StaffRole.SUPERVISOR);
    private final Actor.Staff operator = staff(HERE, StaffRole.OPERATOR);
    private MemberRef member;

    @BeforeEach
    void aMemberAndNothingToSend() {
        JdbcClient.create(TestDatabase.owned(DATABASE)).sql("delete from posting").update();
        member = member();
    }

    @Test
    void whatTheAgentAsksForIsWithTheMailRoom() {
        assertThat(ask(agent)).isEqualTo(PostingAnswer.ASKED);
        assertThat(mailRoom.open(HERE)).singleElement().satisfies(posting -> {
            assertThat(posting.member().ref()).isEqualTo(member);
            assertThat(posting.document()).isEqualTo(PostedDocument.ELIGIBILITY_NOTICE);
            assertThat(posting.askedAt()).isEqualTo(NOW);
            assertThat(posting.askedBy()).isEqualTo(agent.number());
            assertThat(posting.hold(TODAY)).isNull();
        });
    }

    @Test
    void theSameDocumentIsAskedForOnceUntilItIsSentOrWithdrawn() {
        ask(agent);
        assertThat(ask(supervisor)).isEqualTo(PostingAnswer.ALREADY_ASKED);
        assertThat(postings.ask(agent, member, PostedDocument.ELIGIBILITY_INFORMATION)).isEqualTo(PostingAnswer.ASKED);
        mailRoom.markSent(operator, List.of(mailRoom.open(HERE).getFirst().number()));
        assertThat(ask(agent)).isEqualTo(PostingAnswer.ASKED);
        mailRoom.open(HERE).forEach(posting -> mailRoom.withdraw(operator, posting.number()));
        assertThat(ask(agent)).isEqualTo(PostingAnswer.ASKED);
    }

    @Test
    void manyWhoAskAtOnceAskOnce() throws Exception {
        try (var threads = Executors.newFixedThreadPool(4)) {
            var answers = threads.invokeAll(Collections.nCopies(8, (Callable<PostingAnswer>) () -> ask(agent)));
            int asked = 0;
            for (var answer : answers) {
                asked += answer.get() == PostingAnswer.ASKED ? 1 : 0;
            }
            assertThat(asked).isOne();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"non_disclosure", "self_information_blocked"})
    void onlyTheSupervisorAsksForARestrictedMember(String flag) {
        change(flag + " = true, address = null");
        assertThat(ask(agent)).isEqualTo(PostingAnswer.RESTRICTED);
        assertThat(ask(supervisor)).as("told nothing before").isEqualTo(PostingAnswer.NO_ADDRESS);
        change("address = 'X'");
        assertThat(ask(supervisor)).isEqualTo(PostingAnswer.ASKED);
        assertThat(mailRoom.open(HERE).getFirst().hold(TODAY)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "''", "'  '", "'\u3000'"})
    void withoutAnAddressNothingIsAskedFor(String address) {
        change("address = " + address);
        assertThat(ask(agent)).isEqualTo(PostingAnswer.NO_ADDRESS);
        assertThat(mailRoom.open(HERE)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void afterTheLastDayOfTheInsuranceNoDocumentIsAskedFor(PostedDocument document) {
        change("disqualified_on = date '2026-11-22'");
        assertThat(postings.ask(agent, member, document)).isEqualTo(PostingAnswer.ASKED);
        mailRoom.withdraw(operator, mailRoom.open(HERE).getFirst().number());
        change("disqualified_on = date '2026-11-21'");
        assertThat(postings.ask(agent, member, document)).isEqualTo(PostingAnswer.NOT_INSURED);
    }

    @ParameterizedTest
    @CsvSource({
        "ELIGIBILITY_INFORMATION, NOT_INSURED", "ELIGIBILITY_NOTICE, NOT_INSURED", "CONFIRMATION_APPLICATION, ASKED"
    })
    void beforeTheFirstDayOfTheInsuranceOnlyTheApplicationIsAskedFor(PostedDocument document, PostingAnswer answer) {
        change("qualified_on = date '2026-11-22'");
        assertThat(postings.ask(agent, member, document)).isEqualTo(answer);
    }

    @Test
    void whatIsOfAnotherInsurerIsNotThere() {
        ask(agent);
        var number = mailRoom.open(HERE).getFirst().number();
        var stranger = staff(ELSEWHERE, StaffRole.SUPERVISOR);

        assertThatExceptionOfType(NotInReach.class).isThrownBy(() -> ask(stranger));
        assertThat(mailRoom.open(ELSEWHERE)).isEmpty();
        assertThat(mailRoom.markSent(stranger, List.of(number))).isZero();
        assertThatExceptionOfType(NotInReach.class).isThrownBy(() -> mailRoom.withdraw(stranger, number));
        assertThatExceptionOfType(NotInReach.class).isThrownBy(() -> mailRoom.release(stranger, number));
        mailRoom.markSent(operator, List.of(number));
        assertThatExceptionOfType(NotInReach.class).isThrownBy(() -> mailRoom.reopen(stranger, number));
        assertThat(mailRoom.sent(ELSEWHERE)).isEmpty();
    }

    @Test
    void whoeverHasMovedSinceGetsTheLetterAtTheNewAddress() {
        ask(agent);
        change("address = 'moved'");
        assertThat(mailRoom.open(HERE).getFirst().member().address()).isEqualTo("moved");
    }

    @Test
    void whatHasChangedSinceHoldsTheLetter() {
        ask(agent);
        change("address = null");
        assertThat(mailRoom.open(HERE).getFirst().hold(TODAY)).isEqualTo(Hold.NO_ADDRESS);
        change("missing_from = date '2026-11-01'");
        assertThat(mailRoom.open(HERE).getFirst().hold(TODAY)).isEqualTo(Hold.NOT_INSURED);
        change("non_disclosure = true");
        assertThat(mailRoom.open(HERE).getFirst().hold(TODAY)).isEqualTo(Hold.RESTRICTED);
    }

    @Test
    void aRestrictionThatCameSinceHoldsTheLetterUntilASupervisorReleasesIt() {
        ask(supervisor);
        var number = mailRoom.open(HERE).getFirst().number();
        assertThat(mailRoom.release(supervisor, number)).as("nothing to release yet").isFalse();
        change("non_disclosure = true");

        assertThat(mailRoom.open(HERE).getFirst().hold(TODAY)).isEqualTo(Hold.RESTRICTED);
        assertThat(mailRoom.markSent(operator, List.of(number))).isZero();
        assertThatExceptionOfType(NotInReach.class).isThrownBy(() -> mailRoom.release(operator, number));
        assertThatExceptionOfType(NotInReach.class).isThrownBy(() -> mailRoom.release(agent, number));

        assertThat(mailRoom.release(supervisor, number)).isTrue();
        assertThat(mailRoom.release(supervisor, number)).isFalse();
        assertThat(mailRoom.open(HERE).getFirst().hold(TODAY)).isNull();
        assertThat(mailRoom.markSent(operator, List.of(number))).isOne();
    }

    @Test
    void aMarkIsTakenBackWithinThirtyDays() {
        ask(agent);
        var number = mailRoom.open(HERE).getFirst().number();
        assertThat(mailRoom.reopen(operator, number)).as("not sent").isFalse();
        assertThat(mailRoom.markSent(operator, List.of(number, number))).isOne();
        assertThat(mailRoom.markSent(operator, List.of(number))).isZero();
        assertThat(mailRoom.withdraw(operator, number)).isFalse();
        assertThat(mailRoom.open(HERE)).isEmpty();
        assertThat(mailRoom.sent(HERE)).containsExactly(
                new SentPosting(number, PostedDocument.ELIGIBILITY_NOTICE, NOW, operator.number()));

        sentAt(number, NOW.minusSeconds(30 * 86_400));
        assertThat(mailRoom.sent(HERE)).isEmpty();
        assertThat(mailRoom.reopen(operator, number)).isFalse();
        sentAt(number, NOW.minusSeconds(30 * 86_400 - 1));
        assertThat(mailRoom.sent(HERE)).hasSize(1);
        assertThat(mailRoom.reopen(operator, number)).isTrue();
        assertThat(mailRoom.open(HERE)).hasSize(1);
    }

    @Test
    void aMarkStaysWhereTheDocumentWasAskedForAgain() {
        ask(agent);
        var number = mailRoom.open(HERE).getFirst().number();
        mailRoom.markSent(operator, List.of(number));
        ask(agent);
        assertThat(mailRoom.reopen(operator, number)).isFalse();
        assertThat(mailRoom.sent(HERE)).hasSize(1);
    }

    private PostingAnswer ask(Actor.Staff staff) {
        return postings.ask(staff, member, PostedDocument.ELIGIBILITY_NOTICE);
    }

    private static void sentAt(long number, Instant at) {
        JDBC.sql("update posting set sent_at = ? where number = ?").params(Postings.utc(at), number).update();
    }

    private void change(String change) {
        JDBC.sql("update member set " + change + " where ref = ?").param(member.value()).update();
    }

    private static Actor.Staff staff(InsurerNumber insurer, StaffRole role) {
        return JDBC.sql("insert into staff (issuer, subject) values ('test', ?) returning id, number")
                .param(UUID.randomUUID().toString())
                .query((row, n) -> new Actor.Staff(
                        row.getObject("id", UUID.class), row.getInt("number"), insurer, Set.of(role)))
                .single();
    }

    private static MemberRef member() {
        JDBC.sql("""
                insert into insurer (number, name, phone) values ('06990014', 'A', '0'), ('06990030', 'B', '0')
                on conflict do nothing
                """).update();
        return new MemberRef(JDBC.sql("""
                        insert into member (insurer_number, symbol, number, branch, family_classification, name, name_kana,
                                            sex, birthdate, qualified_on, post_number, address)
                        values ('06990014', '1', ?, '00', 1, 'X', 'X', 1, date '1980-01-01', date '2020-01-01', '000-0001', 'X')
                        returning ref
                        """)
                .param(String.valueOf(PEOPLE.incrementAndGet())).query(UUID.class).single());
    }
}
