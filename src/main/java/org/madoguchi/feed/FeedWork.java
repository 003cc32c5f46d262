package org.madoguchi.feed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.madoguchi.almanac.Japan;
import org.springframework.transaction.TransactionStatus;

/**
 * Checks feeds and brings them into the register, each in one transaction that holds the feed's lock. A process that dies takes
 * both with it: then the register is as it was, and that nobody has the lock tells so.
 */
final class FeedWork {

    private final FeedStore store;
    private final Clock clock;

    FeedWork(FeedStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Reads through the bytes of a feed once. */
    interface Content {
        FeedContent read(Progress progress) throws IOException;
    }

    /**
     * Does what is to be done with it next.
     *
     * @return whether nobody else is at it
     */
    boolean advance(Feed feed) {
        return feed.state() == Feed.State.READY ? apply(feed) : check(feed);
    }

    /** Finds out what is wrong with it, or what it would change. */
    private boolean check(Feed feed) {
        return run(feed, Feed.State.CHECKING, kept(feed), this::compare);
    }

    /** Brings it into the register, if what was to be seen when it was decided on still holds; else it is shown anew. */
    private boolean apply(Feed feed) {
        return run(feed, Feed.State.APPLYING, kept(feed), (it, intake) -> holds(it) ? write(it, intake) : compare(it, intake));
    }

    /** Brings it into the register without asking anybody, and keeps nothing of it where that can't be done. */
    void apply(Feed feed, Content content) {
        run(feed, Feed.State.APPLYING, content, this::write);
    }

    private Content kept(Feed feed) {
        return progress -> FeedContent.of(store.pieces().of(feed.id()), feed.options().charset(), progress);
    }

    private Feed.State compare(Feed feed, FeedIntake intake) {
        store.differences().keep(feed.id(), intake.difference());
        store.records().count(feed.id(), intake.wouldChange(), intake.leftOut());
        store.records().isCheckedNow(feed.id());
        return Feed.State.READY;
    }

    private Feed.State write(Feed feed, FeedIntake intake) {
        store.records().count(feed.id(), intake.write(feed.id()), intake.leftOut());
        return Feed.State.APPLIED;
    }

    /**
     * Whoever decides has seen what would change, and no other feed has come in between. Where nobody is asked, no later file has:
     * what came later is to stay, though it be of the same day.
     */
    private boolean holds(Feed feed) {
        return feed.decidedBy() == null
                ? !store.records().isOvertaken(feed) && !isTakenBack(feed)
                : store.records().isCheckedSinceNewest(feed.id());
    }

    private boolean isTakenBack(Feed feed) {
        return store.records().takenBack(feed).isPresent();
    }

    private boolean run(Feed seen, Feed.State state, Content content, Task task) {
        var begun = new AtomicBoolean();
        try {
            return Boolean.TRUE.equals(store.transaction().execute(whole -> {
                var feed = locked(seen);
                begun.set(feed.isPresent() && begin(feed.get(), state));
                feed.filter(it -> begun.get()).ifPresent(it -> run(it, whole, content, task));
                return begun.get();
            }));
        } catch (RuntimeException broken) {
            if (begun.get()) {
                store.aside().executeWithoutResult(own -> store.states().move(seen.id(), Feed.State.INTERRUPTED));
            }
            throw broken;
        }
    }

    private void run(Feed feed, TransactionStatus whole, Content content, Task task) {
        var progress = new WrittenProgress(feed.id(), store.jdbc(), store.aside());
        var next = new Attempt(feed, progress, whole).run(content, task);
        store.differences().keepSpent(feed.id(), progress.spent());
        settle(feed.id(), next);
        if (next == Feed.State.READY && feed.decidedBy() == null && isTakenBack(feed)) {
            store.states().ask(feed.id());
        }
    }

    /** As it is now, unless somebody is at it, or has done meanwhile what was to be done. */
    private Optional<Feed> locked(Feed seen) {
        return store.states().lock(seen.id())
                ? store.records().with(seen.id())
                        .filter(now -> now.state() == seen.state() && now.unasked() == seen.unasked())
                : Optional.empty();
    }

    /** The feeds on which a process that is gone has worked: nothing of them is in the register. */
    List<Feed> settleBrokenOff() {
        return store.states().inWork().stream().filter(this::isBrokenOff).toList();
    }

    private boolean isBrokenOff(Feed feed) {
        return Boolean.TRUE.equals(store.transaction().execute(whole ->
                store.states().lock(feed.id()) && store.states().move(feed.id(), Feed.State.INTERRUPTED)));
    }

    /** Seen by everybody at once, unlike what comes after it. */
    private boolean begin(Feed feed, Feed.State state) {
        return Boolean.TRUE.equals(store.aside().execute(own -> store.states().move(feed.id(), state)));
    }

    private void settle(long feed, Feed.State next) {
        if (!store.states().move(feed, next)) {
            throw new IllegalStateException("Somebody else has moved feed " + feed);
        }
        if (!next.isOpen()) {
            store.pieces().drop(feed);
        }
    }

    private interface Task {
        /** @throws FeedRefused where the feed has problems that keep it out */
        Feed.State run(Feed feed, FeedIntake intake);
    }

    /** After which either all that the task has done stays, or nothing of it. */
    private final class Attempt {

        private final Feed feed;
        private final Progress progress;
        private final TransactionStatus whole;
        private @Nullable FeedContent content;
        private @Nullable FeedIntake intake;

        Attempt(Feed feed, Progress progress, TransactionStatus whole) {
            this.feed = feed;
            this.progress = progress;
            this.whole = whole;
        }

        Feed.State run(Content source, Task task) {
            var beginning = whole.createSavepoint();
            try {
                var next = attempt(source, task);
                describe(intake == null ? FeedProblems.NONE : intake.problems().report());
                if (next == Feed.State.SAME) {
                    changesNothing();
                }
                return next;
            } catch (FeedRefused refused) {
                whole.rollbackToSavepoint(beginning);
                describe(refused.report());
                changesNothing();
                return feed.origin() == Feed.Origin.COMMAND || refused.report().showsIndividualNumber()
                        ? Feed.State.REFUSED
                        : Feed.State.HELD;
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }

        private Feed.State attempt(Content source, Task task) throws IOException {
            progress.begin(FeedStage.DECODING, feed.bytes() == null ? 0 : feed.bytes());
            content = source.read(progress);
            if (store.records().isNewestAgain(feed, content)) {
                return Feed.State.SAME;
            }
            intake = new FeedIntake(
                    store, feed.insurer(), content, feed.options(), Japan.today(clock), progress);
            intake.read();
            // Once more, because until then somebody else may have brought in the same.
            return store.records().isNewestAgain(feed, content) ? Feed.State.SAME : task.run(feed, intake);
        }

        private void changesNothing() {
            store.differences().forget(feed.id());
            store.records().isNotComparable(feed.id());
        }

        private void describe(FeedReport.Refused problems) {
            store.problems().keep(feed.id(), problems);
            if (content != null) {
                store.records().describe(feed.id(), content, intake == null ? null : intake.rows());
            }
        }
    }
}
