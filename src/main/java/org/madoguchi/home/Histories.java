package org.madoguchi.home;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.madoguchi.accesslog.AccessEntry;
import org.madoguchi.accesslog.AccessLog;
import org.madoguchi.accesslog.AccessReceipts;
import org.madoguchi.accesslog.KeptEntry;
import org.madoguchi.almanac.Japan;
import org.madoguchi.home.HistoryPage.Look;
import org.madoguchi.member.MemberRef;
import org.madoguchi.register.Members;
import org.madoguchi.register.RegisteredMember;
import org.madoguchi.viewing.Capacity;
import org.springframework.stereotype.Component;

/** The members' access histories in the words of a page: who saw what, when and in which capacity. */
@Component
class Histories {

    private final AccessLog log;
    private final AccessReceipts receipts;
    private final Members members;
    private final Clock clock;

    Histories(AccessLog log, AccessReceipts receipts, Members members, Clock clock) {
        this.log = log;
        this.receipts = receipts;
        this.members = members;
        this.clock = clock;
    }

    /**
     * Newest first. While somebody is under a disclosure restriction, their looks at others are on nobody's page. Who
     * looked is named to the one who was looked at without an entry of that: it would answer each history with a look.
     */
    List<Look> of(MemberRef subject, HistoryFilter filter) {
        var today = Japan.today(clock);
        var entries = log.of(subject, begin(filter.period().begin(today)), begin(today.plusDays(1))).stream()
                .filter(kept -> filter.who().includes(Capacity.valueOf(kept.entry().capacity())))
                .toList();
        return looks(entries);
    }

    private List<Look> looks(List<KeptEntry> entries) {
        var others = new HashMap<MemberRef, Optional<RegisteredMember>>();
        entries.stream().map(KeptEntry::entry).filter(Histories::isByAnother)
                .forEach(entry -> others.computeIfAbsent(entry.actor(), members::with));
        var shown = entries.stream().filter(kept -> mayBeShown(kept.entry(), others)).toList();
        var numbers = receipts.of(shown).iterator();
        return shown.stream().map(kept -> look(kept, others, numbers.next())).toList();
    }

    private static boolean isByAnother(AccessEntry entry) {
        return entry.actor() != null && !entry.actor().equals(entry.subject());
    }

    private static boolean mayBeShown(AccessEntry entry, Map<MemberRef, Optional<RegisteredMember>> others) {
        return !isByAnother(entry) || others.get(entry.actor()).filter(RegisteredMember::restricted).isEmpty();
    }

    private static Look look(KeptEntry kept, Map<MemberRef, Optional<RegisteredMember>> others, String receipt) {
        var entry = kept.entry();
        return new Look(
                kept.at().atZone(Japan.ZONE).toLocalDateTime(),
                Capacity.valueOf(entry.capacity()),
                isByAnother(entry) ? others.get(entry.actor()).map(RegisteredMember::name).orElse(null) : null,
                HistoryPage.known(entry.aspect()),
                receipt);
    }

    private static Instant begin(LocalDate day) {
        return day.atStartOfDay(Japan.ZONE).toInstant();
    }
}
