package org.madoguchi.home;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.madoguchi.register.RegisteredMember;
import org.madoguchi.viewing.Aspect;
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

    /** Newest first. */
    List<Look> of(MemberRef subject, HistoryFilter filter) {
        var today = Japan.today(clock);
        var entries = log.of(subject, begin(filter.period().begin(today)), begin(today.plusDays(1))).stream()
                .filter(kept -> filter.who().includes(Capacity.valueOf(kept.entry().capacity())))
                .toList();
        return looks(entries);
    }

    private List<Look> looks(List<KeptEntry> entries) {
        var names = new HashMap<MemberRef, Optional<PersonName>>();
        var numbers = receipts.of(entries).iterator();
        return entries.stream().map(kept -> look(kept, names, numbers.next())).toList();
    }

    private Look look(KeptEntry kept, Map<MemberRef, Optional<PersonName>> names, String receipt) {
        var entry = kept.entry();
        return new Look(
                kept.at().atZone(Japan.ZONE).toLocalDateTime(),
                Capacity.valueOf(entry.capacity()),
                name(entry, names),
                Aspect.valueOf(entry.aspect()),
                receipt);
    }

    private @Nullable PersonName name(AccessEntry entry, Map<MemberRef, Optional<PersonName>> names) {
        return entry.actor() == null || entry.actor().equals(entry.subject())
                ? null
                : names.computeIfAbsent(entry.actor(), this::nameOf).orElse(null);
    }

    /** Whoever is under a disclosure restriction now is named to nobody. */
    private Optional<PersonName> nameOf(MemberRef actor) {
        return members.with(actor).filter(member -> !member.restricted()).map(RegisteredMember::name);
    }

    private static Instant begin(LocalDate day) {
        return day.atStartOfDay(Japan.ZONE).toInstant();
    }
}
