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
import org.madoguchi.member.InsurerNumber;
import org.madoguchi.register.Sight;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Component;

/** The insurers' feeds: each is taken in as a whole or not at all. */
@Component
public class Feeds {

    private static final int SHOWN = 50;

    private final FeedStore store;
    private final FeedWork work;
    private final Clock clock;

    public Feeds(DataSource dataSource, Clock clock) {
        store = FeedStore.in(dataSource);
        work = new FeedWork(store, clock);
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
            return new CommandedFeed(store, content, options, clock).takeIn();
        } catch (FeedRefused refused) {
            return refused.report();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * Keeps what arrives until it is known what becomes of it. However slowly it comes, no connection to the database waits for it.
     *
     * @throws IOException where it breaks off; then nothing is kept
     */
    public Feed receive(InputStream arriving, InsurerNumber insurer, FeedOptions options, Sender sender) throws IOException {
        long feed = store.records().receive(insurer, options, sender, Feed.State.RECEIVING);
        try {
            try (var pieces = store.pieces().to(feed)) {
                store.records().measure(feed, arriving.transferTo(pieces));
            }
            store.states().move(feed, Feed.State.RECEIVED);
            return store.records().with(feed).orElseThrow(() -> new IOException("Nothing came for too long"));
        } catch (IOException | RuntimeException brokenOff) {
            store.records().forgetArriving(feed);
            throw brokenOff;
        }
    }

    /** With which something is still to be done, or on which somebody is still to decide; the newest first. */
    public List<Feed> open(InsurerNumber insurer) {
        return store.records().open(insurer);
    }

    /** The last ones with which nothing is to be done any more; the newest first. */
    public List<Feed> settled(InsurerNumber insurer) {
        return store.records().settled(insurer, SHOWN);
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
     * The oldest one that came before a ready one and is not applied or dropped yet: whoever applies the later one first loses the
     * earlier one. A delta is not applied before it without anybody being asked.
     */
    public Optional<Feed> olderOpen(Feed feed) {
        return isReady(feed) ? store.states().olderOpen(feed.id()) : Optional.empty();
    }

    /** The same file as a ready one, if it came before and somebody has undone or dropped it. */
    public Optional<Feed> takenBack(Feed feed) {
        return isReady(feed) ? store.records().takenBack(feed) : Optional.empty();
    }

    private static boolean isReady(Feed feed) {
        return feed.state() == Feed.State.READY;
    }

    /**
     * Decides that a ready one is brought into the register.
     *
     * @param seen as it was shown to whoever decides
     * @return whether it still is so; else nothing is decided
     */
    public boolean decide(Feed seen, UUID staff) {
        return store.states().decide(seen, staff);
    }

    /**
     * Has a held one checked once more, so that it can be seen what it would change.
     *
     * @param seen as it was shown to whoever allows it
     * @param goodRows whether its bad rows are left out
     * @param allowEnding whether it may end more than 20 % of the members
     * @return whether it still is so; else nothing is allowed
     */
    public boolean allow(Feed seen, UUID staff, boolean goodRows, boolean allowEnding) {
        return store.states().allow(seen, staff, goodRows, allowEnding);
    }

    /**
     * @param staff null for the portal itself
     * @return whether it could still be dropped
     */
    public boolean drop(Feed feed, @Nullable UUID staff) {
        return Boolean.TRUE.equals(store.transaction().execute(whole -> {
            boolean dropped = store.states().lock(feed.id()) && store.states().move(feed.id(), Feed.State.DROPPED);
            if (dropped) {
                store.states().isDecidedBy(feed.id(), staff);
                store.pieces().drop(feed.id());
            }
            return dropped;
        }));
    }

    /** @return whether it was broken off, and is checked once more */
    public boolean checkAgain(Feed feed) {
        return store.states().receiveAgain(feed.id());
    }

    /** Whether it is the one that was applied last, and was not followed by one that is undone by now. */
    public boolean canBeUndone(Feed feed) {
        return store.states().canBeUndone(feed.id());
    }

    /** How many members it has changed, who would be as before if it were undone; 0 where it can't be. */
    public long touched(Feed feed) {
        return store.records().touched(feed.id());
    }

    /** @return whether it was the newest one; what it changed is as it was before */
    public boolean undo(Feed feed, UUID staff) {
        return new FeedUndo(store).undo(feed, staff);
    }

    /**
     * The feeds on which a process that is gone has worked: nothing of them is in the register, and each is told of once. What
     * has not arrived as a whole, and does not any more, is forgotten.
     */
    public List<Feed> settleBrokenOff() {
        store.records().forgetStalled();
        return work.settleBrokenOff();
    }

    /** Does what is to be done next with all that wait, one after the other. */
    void workOff() {
        boolean more = true;
        while (more) {
            more = store.states().toDo()
                    .filter(feed -> Sight.of(feed.insurer()).during(() -> work.advance(feed))).isPresent();
        }
    }

    /** @return how many were dropped because nobody has decided on them in time */
    int dropForgotten(Instant before) {
        return store.states().openSince(before).stream()
                .mapToInt(feed -> drop(feed, null) ? 1 : 0).sum();
    }

    private Map<FeedStage, Long> spentOnNewest(Feed feed) {
        return newest(feed.insurer()).filter(SpentTime::tells)
                .map(newest -> store.differences().spent(newest.id())).orElse(Map.of());
    }
}
