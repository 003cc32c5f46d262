package org.madoguchi.home;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madoguchi.accesslog.AccessEntry;
import org.madoguchi.accesslog.AccessLog;
import org.madoguchi.accesslog.AccessReceipts;
import org.madoguchi.accesslog.KeptEntry;
import org.madoguchi.almanac.Japan;
import org.madoguchi.home.HistoryPage.Look;
import org.madoguchi.member.MemberRef;
import org.madoguchi.member.PersonName;
import org.madoguchi.register.Members;
import org.madoguchi.signin.StaffNumbers;
import org.madoguchi.viewing.Capacity;
import org.springframework.stereotype.Component;

/** The members' access histories in the words of a page: who saw what, when and in which capacity. */
@Component
class Histories {

    private final AccessLog log;
    private final AccessReceipts receipts;
    private final Members members;
    private final StaffNumbers staff;
    private final Clock clock;

    Histories(AccessLog log, AccessReceipts receipts, Members members, StaffNumbers staff, Clock clock) {
        this.log = log;
        this.receipts = receipts;
        this.members = members;
        this.staff = staff;
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
        var others = new HashMap<UUID, Onlooker>();
        entries.stream().map(KeptEntry::entry).filter(Histories::isByAnother)
                .forEach(entry -> others.computeIfAbsent(entry.actor(), actor -> onlooker(actor, entry.capacity())));
        var shown = entries.stream().filter(kept -> mayBeShown(kept.entry(), others)).toList();
        var numbers = receipts.of(shown).iterator();
        return shown.stream().map(kept -> look(kept, others, numbers.next())).toList();
    }

    /** Who looked: somebody of the staff by the number, a member by the name, and nobody where neither is known. */
    private record Onlooker(@Nullable Integer staffNumber, @Nullable PersonName name, boolean restricted) {
        static final Onlooker UNKNOWN = new Onlooker(null, null, false);
    }

    private Onlooker onlooker(UUID actor, String capacity) {
        return capacity.equals(Capacity.ASSISTED.name())
                ? new Onlooker(staff.of(actor).orElse(null), null, false)
                : members.with(new MemberRef(actor))
                        .map(member -> new Onlooker(null, member.name(), member.restricted()))
                        .orElse(Onlooker.UNKNOWN);
    }

    private static boolean isByAnother(AccessEntry entry) {
        return entry.actor() != null && !entry.actor().equals(entry.subject().value());
    }

    private static boolean mayBeShown(AccessEntry entry, Map<UUID, Onlooker> others) {
        return !isByAnother(entry) || !others.get(entry.actor()).restricted();
    }

    private static Look look(KeptEntry kept, Map<UUID, Onlooker> others, String receipt) {
        var entry = kept.entry();
        var onlooker = isByAnother(entry) ? others.get(entry.actor()) : Onlooker.UNKNOWN;
        return new Look(
                kept.at().atZone(Japan.ZONE).toLocalDateTime(),
                Capacity.valueOf(entry.capacity()),
                onlooker.name(),
                onlooker.staffNumber(),
                HistoryPage.known(entry.aspect()),
                HistoryPage.knownReason(entry.reason()),
                receipt);
    }

    private static Instant begin(LocalDate day) {
        return day.atStartOfDay(Japan.ZONE).toInstant();
    }
}
