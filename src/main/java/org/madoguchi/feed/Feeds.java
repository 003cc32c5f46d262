package org.madoguchi.feed;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.madoguchi.almanac.Japan;
import org.madoguchi.member.InsurerNumber;
import org.madoguchi.register.Insurers;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Component;

/** The insurers' feeds: each is taken in as a whole or not at all. */
@Component
public class Feeds {

    private static final int SHOWN = 50;

    private final FeedStore store;
    private final FeedWork work;
    private final Insurers insurers;
    private final Clock clock;

    public Feeds(DataSource dataSource, Clock clock) {
        store = FeedStore.in(dataSource);
        work = new FeedWork(store, clock);
        insurers = new Insurers(store.jdbc());
        this.clock = clock;
    }

    /**
     * Takes it in at once, as a command does. Reads the feed twice, so its source must give the same bytes each time.
     *
     * @throws UncheckedIOException where the source can't be read; then nothing has changed
     */
    public FeedReport takeIn(InputStreamSource feed, FeedOptions options) {
        try {
            var content = FeedContent.of(feed, options.charset(), Progress.UNSEEN);
            var same = store.records().again(content, options);
            return same.isPresent() ? same.get() : takeIn(content, options);
        } catch (FeedRefused refused) {
            return refused.report();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private FeedReport takeIn(FeedContent content, FeedOptions options) throws IOException {
        var sender = sender(content);
        if (sender.isEmpty()) {
            return withoutSender(content);
        }
        var received = store.records().receive(sender.get(), options, Sender.COMMAND);
        work.apply(received, progress -> content);
        var feed = store.records().with(received.id()).orElseThrow();
        // Another command has been quicker with the same feed.
        return feed.state() == Feed.State.SAME
                ? store.records().again(content, options).orElseGet(() -> report(feed))
                : report(feed);
    }

    private Optional<InsurerNumber> sender(FeedContent content) throws IOException {
        try (var text = content.open()) {
            return new FeedRows(new FeedProblems(false)).sender(text).filter(insurers.numbers()::contains);
        }
    }

    /** What is wrong with a feed of which nobody knows whose it is; no history is its own. */
    private FeedReport withoutSender(FeedContent content) throws IOException {
        var problems = new FeedProblems(false);
        var check = new RowCheck(null, Japan.today(clock), problems);
        try (var text = content.open()) {
            new FeedRows(problems).read(text, check::check);
        }
        return problems.report();
    }

    private FeedReport report(Feed feed) {
        var changes = feed.changes();
        return feed.state() == Feed.State.APPLIED && changes != null
                ? new FeedReport.Accepted(feed.insurer(), changes.added(), changes.changed(), changes.unchanged(),
                        changes.ended(), feed.leftOut())
                : new FeedReport.Refused(problems(feed, FeedProblems.MOST_KEPT), feed.problems());
    }

    /**
     * Keeps what arrives until it is known what becomes of it.
     *
     * @throws IOException where it breaks off; then nothing is kept
     */
    public Feed receive(InputStream arriving, InsurerNumber insurer, FeedOptions options, Sender sender) throws IOException {
        try {
            return store.transaction().execute(whole -> keep(arriving, store.records().receive(insurer, options, sender)));
        } catch (UncheckedIOException brokenOff) {
            throw brokenOff.getCause();
        }
    }

    private Feed keep(InputStream arriving, Feed feed) {
        try (var pieces = store.pieces().to(feed.id())) {
            store.records().measure(feed.id(), arriving.transferTo(pieces));
            return feed;
        } catch (IOException brokenOff) {
            throw new UncheckedIOException(brokenOff);
        }
    }

    /** The newest first. */
    public List<Feed> of(InsurerNumber insurer) {
        return store.records().of(insurer, SHOWN);
    }

    /** Only where it is one of this insurer. */
    public Optional<Feed> with(InsurerNumber insurer, long id) {
        return store.records().with(id).filter(feed -> feed.insurer().equals(insurer));
    }

    /** The applied one of the newest day; of several of that day the one that was applied last. */
    public Optional<Feed> newest(InsurerNumber insurer) {
        return store.records().newest(insurer);
    }

    /** What would be the newest one without the newest one. */
    public Optional<Feed> beforeNewest(InsurerNumber insurer) {
        return store.records().beforeNewest(insurer);
    }

    /** The first ones, in the order of their lines. */
    public List<FeedProblem> problems(Feed feed, int most) {
        return store.problems().of(feed.id(), most);
    }

    /** Without a count where it was not compared with the register. */
    public FeedDifference difference(Feed feed) {
        return store.differences().of(feed.id());
    }

    /** Empty where nobody works on it. */
    public Optional<FeedProgress> progress(Feed feed) {
        return feed.state().isWork() ? store.records().progress(feed.id(), spentOnNewest(feed)) : Optional.empty();
    }

    /**
     * Decides that it is brought into the register.
     *
     * @param staff who decides
     * @param goodRows whether its bad rows are left out
     * @param allowEnding whether it may end more than 20 % of the members
     * @return whether there was still something to decide
     */
    public boolean decide(Feed feed, UUID staff, boolean goodRows, boolean allowEnding) {
        return store.records().decide(feed.id(), staff, goodRows, allowEnding);
    }

    /**
     * @param staff null for the portal itself
     * @return whether it could still be dropped
     */
    public boolean drop(Feed feed, @Nullable UUID staff) {
        return Boolean.TRUE.equals(store.transaction().execute(whole -> {
            boolean dropped = store.records().lock(feed.id()) && store.records().move(feed.id(), Feed.State.DROPPED);
            if (dropped) {
                store.records().isDecidedBy(feed.id(), staff);
                store.pieces().drop(feed.id());
            }
            return dropped;
        }));
    }

    /** @return whether it was broken off, and is checked once more */
    public boolean checkAgain(Feed feed) {
        return store.records().receiveAgain(feed.id());
    }

    /** Whether it is the one that was applied last, and was not followed by one that is undone by now. */
    public boolean canBeUndone(Feed feed) {
        return store.records().canBeUndone(feed.id());
    }

    /** @return whether it was the newest one; what it changed is as it was before */
    public boolean undo(Feed feed, UUID staff) {
        return new FeedUndo(store).undo(feed, staff);
    }

    /** The feeds on which a process that is gone has worked: nothing of them is in the register, and each is told of once. */
    public List<Feed> settleBrokenOff() {
        return work.settleBrokenOff();
    }

    /** Does what is to be done next with all that wait, one after the other. */
    void workOff() {
        boolean more = true;
        while (more) {
            more = store.records().toDo().filter(work::advance).isPresent();
        }
    }

    /** @return how many were dropped because nobody has decided on them in time */
    int dropForgotten(Instant before) {
        return store.records().openSince(before).stream()
                .mapToInt(feed -> drop(feed, null) ? 1 : 0).sum();
    }

    private Map<FeedStage, Long> spentOnNewest(Feed feed) {
        return newest(feed.insurer()).filter(SpentTime::tells)
                .map(newest -> store.differences().spent(newest.id())).orElse(Map.of());
    }
}
