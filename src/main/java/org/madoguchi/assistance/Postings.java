package org.madoguchi.assistance;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.madoguchi.almanac.Japan;
import org.madoguchi.document.PostedDocument;
import org.madoguchi.member.MemberRef;
import org.madoguchi.register.Members;
import org.madoguchi.register.RegisteredMember;
import org.madoguchi.viewing.Actor;
import org.madoguchi.viewing.NotInReach;
import org.madoguchi.viewing.StaffRole;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Asks the {@link MailRoom} to send a document to the registered address, which whoever asks is not shown. */
@Component
public class Postings {

    private final JdbcClient jdbc;
    private final Members members;
    private final Clock clock;

    Postings(JdbcClient jdbc, Members members, Clock clock) {
        this.jdbc = jdbc;
        this.members = members;
        this.clock = clock;
    }

    /** @throws NotInReach where the member is not of this person's insurer */
    public PostingAnswer ask(Actor.Staff staff, MemberRef ref, PostedDocument document) {
        var member = members.of(staff.insurer(), ref).orElseThrow(NotInReach::new);
        var refusal = refusal(staff, member, document);
        if (refusal != null) {
            return refusal;
        }
        return keep(staff, member, document) ? PostingAnswer.ASKED : PostingAnswer.ALREADY_ASKED;
    }

    /** The restriction first, so that nothing else is told of whoever is under one. */
    private @Nullable PostingAnswer refusal(Actor.Staff staff, RegisteredMember member, PostedDocument document) {
        if (member.restricted() && !staff.is(StaffRole.SUPERVISOR)) {
            return PostingAnswer.RESTRICTED;
        }
        if (!document.fits(member.eligibility().on(Japan.today(clock)))) {
            return PostingAnswer.NOT_INSURED;
        }
        return OpenPosting.hasAddress(member) ? null : PostingAnswer.NO_ADDRESS;
    }

    /** A supervisor who asks for a restricted member has decided already that it may go out. */
    private boolean keep(Actor.Staff staff, RegisteredMember member, PostedDocument document) {
        return jdbc.sql("""
                        insert into posting (member, insurer_number, document, asked_by, asked_at, released_by)
                        values (:member, :insurer, :document, :staff, :now, cast(:releasedBy as uuid))
                        on conflict do nothing
                        """)
                        .param("member", member.ref().value())
                        .param("insurer", staff.insurer().digits())
                        .param("document", document.name())
                        .param("staff", staff.id())
                        .param("now", utc(clock.instant()))
                        .param("releasedBy", member.restricted() ? staff.id() : null)
                        .update()
                == 1;
    }

    static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
