package org.madoguchi.assistance.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.madoguchi.almanac.Japan;
import org.madoguchi.assistance.MailRoom;
import org.madoguchi.assistance.OpenPosting;
import org.madoguchi.document.IssuingDesk;
import org.madoguchi.document.IssuingDesk.Printing;
import org.madoguchi.viewing.Actor;
import org.madoguchi.viewing.Aspect;
import org.madoguchi.viewing.Capacity;
import org.madoguchi.viewing.StaffRole;
import org.madoguchi.viewing.Viewings;
import org.springframework.stereotype.Component;

/** What of the open postings whom of the staff is shown; the access entries of it are committed before. */
@Component
class PostingsView {

    private final MailRoom mailRoom;
    private final Viewings viewings;
    private final IssuingDesk desk;
    private final Clock clock;

    PostingsView(MailRoom mailRoom, Viewings viewings, IssuingDesk desk, Clock clock) {
        this.mailRoom = mailRoom;
        this.viewings = viewings;
        this.desk = desk;
        this.clock = clock;
    }

    PostingsPage of(Actor.Staff staff, @Nullable PostingChange change) {
        var today = Japan.today(clock);
        var open = mailRoom.open(staff.insurer());
        shown(staff, Aspect.POSTING_ADDRESS, open.stream().filter(posting -> isNamed(posting, staff, today)).toList());
        return new PostingsPage(
                open.stream()
                        .map(posting -> PostingsPage.open(posting, today, isNamed(posting, staff, today), this::printing))
                        .toList(),
                mailRoom.sent(staff.insurer()).stream().map(PostingsPage.Sent::of).toList(),
                staff.is(StaffRole.OPERATOR),
                staff.is(StaffRole.SUPERVISOR),
                change);
    }

    /** Of those with these numbers, the ones that may go out today, for their addresses. */
    List<OpenPosting> addressed(Actor.Staff staff, Collection<Long> numbers) {
        var chosen = chosen(staff, numbers).toList();
        shown(staff, Aspect.POSTING_ADDRESS, chosen);
        return chosen;
    }

    /** Likewise, for their letters, as far as they can be printed. */
    List<OpenPosting> printed(Actor.Staff staff, Collection<Long> numbers) {
        var chosen = chosen(staff, numbers).filter(posting -> printing(posting) != Printing.NOT).toList();
        shown(staff, Aspect.POSTED_LETTER, chosen);
        return chosen;
    }

    private Stream<OpenPosting> chosen(Actor.Staff staff, Collection<Long> numbers) {
        var today = Japan.today(clock);
        return mailRoom.open(staff.insurer()).stream()
                .filter(posting -> numbers.contains(posting.number()) && posting.hold(today) == null);
    }

    private Printing printing(OpenPosting posting) {
        return desk.printing(posted(posting), Japan.today(clock));
    }

    byte[] letters(List<OpenPosting> postings) {
        return desk.letters(postings.stream().map(PostingsView::posted).toList(), Japan.today(clock));
    }

    private static IssuingDesk.Posted posted(OpenPosting posting) {
        return new IssuingDesk.Posted(posting.number(), posting.document(), posting.member());
    }

    /** Where it is held, somebody has to see to it; whom a restriction protects is known to the supervisor alone. */
    private static boolean isNamed(OpenPosting posting, Actor.Staff staff, LocalDate today) {
        var hold = posting.hold(today);
        return hold != null && (hold != OpenPosting.Hold.RESTRICTED || staff.is(StaffRole.SUPERVISOR));
    }

    private void shown(Actor.Staff staff, Aspect aspect, List<OpenPosting> postings) {
        viewings.told(staff, Capacity.ASSISTED, aspect,
                postings.stream().map(posting -> posting.member().ref()).toList());
    }
}
