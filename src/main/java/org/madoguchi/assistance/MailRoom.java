package org.madoguchi.assistance;

import static org.madoguchi.assistance.Postings.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.madoguchi.document.PostedDocument;
import org.madoguchi.member.InsurerNumber;
import org.madoguchi.member.MemberRef;
import org.madoguchi.register.Members;
import org.madoguchi.viewing.Actor;
import org.madoguchi.viewing.NotInReach;
import org.madoguchi.viewing.StaffRole;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Where an insurer sends out what its call centre asks for. The address is read from the register each time, so that one who
 * has moved gets the letter, and one who is under a disclosure restriction by now gets none before a supervisor releases it.
 */
@Component
public class MailRoom {

    /** How long a mark can be taken back. */
    public static final Duration TAKEN_BACK_WITHIN = Duration.ofDays(30);

    private final JdbcClient jdbc;
    private final Members members;
    private final Clock clock;

    MailRoom(JdbcClient jdbc, Members members, Clock clock) {
        this.jdbc = jdbc;
        this.members = members;
        this.clock = clock;
    }

    /** In the order in which they were asked for. */
    public List<OpenPosting> open(InsurerNumber insurer) {
        return jdbc.sql("""
                        select posting.*, staff.number as staff_number
                        from posting join staff on staff.id = posting.asked_by
                        where insurer_number = ? and sent_at is null and withdrawn_at is null
                        order by posting.number
                        """)
                .param(insurer.digits())
                .query(this::read).list();
    }

    /** Those whose mark can be taken back, the latest first. */
    public List<SentPosting> sent(InsurerNumber insurer) {
        return jdbc.sql("""
                        select posting.number, document, sent_at, staff.number as staff_number
                        from posting join staff on staff.id = posting.sent_by
                        where insurer_number = ? and sent_at > ?
                        order by sent_at desc, posting.number desc
                        """)
                .params(insurer.digits(), utc(clock.instant().minus(TAKEN_BACK_WITHIN)))
                .query((row, n) -> new SentPosting(
                        row.getLong("number"),
                        PostedDocument.valueOf(row.getString("document")),
                        row.getObject("sent_at", OffsetDateTime.class).toInstant(),
                        row.getInt("staff_number")))
                .list();
    }

    /** Passes over what is not open, not of this person's insurer, or not released; returns how many were marked. */
    public int markSent(Actor.Staff staff, Collection<Long> numbers) {
        return numbers.stream().filter(Objects::nonNull).distinct().mapToInt(number -> change(staff, number, "sent_by = :staff, sent_at = :now", """
                sent_at is null and withdrawn_at is null
                and (released_by is not null or exists (select from unrestricted_member free where free.ref = posting.member))
                """)).sum();
    }

    /** Takes a mark back; false where it is too old, or the same document has been asked for again since. */
    public boolean reopen(Actor.Staff staff, long number) {
        own(staff, number);
        try {
            return change(staff, number, "sent_by = null, sent_at = null", "sent_at > :takenBackFrom") == 1;
        } catch (DuplicateKeyException askedForAgain) {
            return false;
        }
    }

    public boolean withdraw(Actor.Staff staff, long number) {
        own(staff, number);
        return change(staff, number, "withdrawn_by = :staff, withdrawn_at = :now", "sent_at is null and withdrawn_at is null")
                == 1;
    }

    /**
     * Lets a document go out to a member under a disclosure restriction.
     *
     * @throws NotInReach where this is no supervisor
     */
    public boolean release(Actor.Staff supervisor, long number) {
        if (!supervisor.is(StaffRole.SUPERVISOR)) {
            throw new NotInReach();
        }
        own(supervisor, number);
        return change(supervisor, number, "released_by = :staff", """
                sent_at is null and withdrawn_at is null and released_by is null
                and member not in (select ref from unrestricted_member)
                """) == 1;
    }

    private void own(Actor.Staff staff, long number) {
        jdbc.sql("select number from posting where number = ? and insurer_number = ?")
                .params(number, staff.insurer().digits())
                .query(Long.class).optional().orElseThrow(NotInReach::new);
    }

    private int change(Actor.Staff staff, long number, String change, String guard) {
        var now = clock.instant();
        return jdbc.sql("update posting set " + change
                        + " where number = :number and insurer_number = :insurer and " + guard)
                .param("number", number)
                .param("insurer", staff.insurer().digits())
                .param("staff", staff.id())
                .param("now", utc(now))
                .param("takenBackFrom", utc(now.minus(TAKEN_BACK_WITHIN)))
                .update();
    }

    private OpenPosting read(ResultSet row, int n) throws SQLException {
        return new OpenPosting(
                row.getLong("number"),
                PostedDocument.valueOf(row.getString("document")),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                row.getInt("staff_number"),
                row.getObject("released_by") != null,
                members.with(new MemberRef(row.getObject("member", UUID.class))).orElseThrow());
    }
}
