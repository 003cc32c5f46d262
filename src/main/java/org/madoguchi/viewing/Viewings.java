package org.madoguchi.viewing;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.madoguchi.accesslog.AccessEntry;
import org.madoguchi.accesslog.AccessLog;
import org.madoguchi.member.MemberRef;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Asks every {@link Reach}, and writes the access entry of what is about to be shown. */
@Component
public class Viewings {

    private final List<Reach> reaches;
    private final AccessLog log;
    private final ApplicationEventPublisher events;

    Viewings(List<Reach> reaches, AccessLog log, ApplicationEventPublisher events) {
        this.reaches = reaches;
        this.log = log;
        this.events = events;
    }

    /**
     * Everybody in the actor's reach, each by the first of these aspects that is in reach; their access entries are
     * committed when this returns.
     */
    public List<Viewing> listed(Actor actor, Aspect... aspects) {
        var looks = reaches.stream().flatMap(reach -> reach.subjectsOf(actor)).distinct()
                .flatMap(subject -> Stream.of(aspects)
                        .flatMap(aspect -> look(actor, subject, aspect).stream()).findFirst().stream())
                .toList();
        keep(looks);
        return looks.stream().map(Look::viewing).toList();
    }

    /** As {@link #listed(Actor, Aspect...)}, of those whom the actor reaches in this capacity. */
    public List<Viewing> listed(Actor actor, Capacity capacity, Aspect aspect) {
        var looks = looks(actor, capacity, aspect).toList();
        keep(looks);
        return looks.stream().map(Look::viewing).toList();
    }

    /** Whether {@link #listed(Actor, Capacity, Aspect)} would list anybody; tells nothing of whom, and keeps no entry. */
    public boolean reachAnybody(Actor actor, Capacity capacity, Aspect aspect) {
        return looks(actor, capacity, aspect).findAny().isPresent();
    }

    private Stream<Look> looks(Actor actor, Capacity capacity, Aspect aspect) {
        return reaches.stream().flatMap(reach -> reach.subjectsOf(actor)).distinct()
                .flatMap(subject -> look(actor, subject, aspect).stream())
                .filter(look -> look.viewing().capacity() == capacity);
    }

    /**
     * Before an actor is told of others what their bond alone allows, such as the name of the own delegate; the entries
     * are committed when this returns.
     *
     * @param capacity the role by which the actor is told
     */
    public void told(Actor actor, Capacity capacity, Aspect aspect, Collection<MemberRef> others) {
        keep(others.stream().distinct()
                .map(other -> new Look(new Viewing(actor, other, capacity, Set.of(aspect), null), aspect))
                .toList());
    }

    /**
     * Before a page shows more than its gate has let through; the entry is committed when this returns.
     *
     * @param reason its stable name, in place of the occasion's
     * @throws NotInReach where the viewing does not reach so far, or has no occasion
     */
    public void shown(Viewing viewing, Aspect aspect, String reason) {
        var occasion = viewing.occasion();
        if (occasion == null || !viewing.may(aspect)) {
            throw new NotInReach();
        }
        var more = new Viewing(viewing.actor(), viewing.subject(), viewing.capacity(), viewing.inReach(),
                new Occasion(reason, occasion.until()));
        keep(List.of(new Look(more, aspect)));
    }

    /** @throws NotInReach where it is not there, or not for this actor */
    Look inReach(Actor actor, MemberRef subject, Aspect aspect) {
        return look(actor, subject, aspect).orElseThrow(NotInReach::new);
    }

    /** @throws AccessNotLogged where the entries could not be committed: then nothing may be shown */
    void keep(List<Look> looks) {
        try {
            log.write(looks.stream().map(Look::entry).toList());
        } catch (DataAccessException | TransactionException failed) {
            throw new AccessNotLogged(failed);
        }
        looks.forEach(look -> events.publishEvent(new Looked(look.viewing().capacity())));
    }

    private Optional<Look> look(Actor actor, MemberRef subject, Aspect aspect) {
        var grants = reaches.stream().flatMap(reach -> reach.of(actor, subject).stream()).toList();
        var inReach = EnumSet.noneOf(Aspect.class);
        grants.forEach(grant -> inReach.addAll(grant.aspects()));
        return grants.stream()
                .filter(grant -> grant.aspects().contains(aspect))
                .min(Comparator.comparing(Grant::capacity))
                .map(grant -> new Look(
                        new Viewing(actor, subject, grant.capacity(), inReach, grant.occasion()), aspect));
    }

    record Look(Viewing viewing, Aspect aspect) {

        private AccessEntry entry() {
            var occasion = viewing.occasion();
            return new AccessEntry(
                    viewing.actor().id(),
                    viewing.subject(),
                    viewing.capacity().name(),
                    aspect.name(),
                    occasion == null ? null : occasion.reason());
        }
    }
}
