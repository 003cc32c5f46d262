package org.madoguchi.portal;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.madoguchi.feed.Feed;
import org.madoguchi.feed.FeedQueue;
import org.madoguchi.feed.Feeds;
import org.madoguchi.member.InsurerNumber;

/** What was sent to the demo's insurer by an operator or a job; a test that has sent something takes it back. */
public final class SentFeeds {

    public static final InsurerNumber INSURER = InsurerNumber.of("06990014");

    private final RunningPortal portal;
    private final Feeds feeds;

    public SentFeeds(RunningPortal portal) {
        this.portal = portal;
        feeds = portal.bean(Feeds.class);
    }

    /** The one that was sent last. */
    Feed last() {
        return all().filter(feed -> feed.origin() != Feed.Origin.COMMAND).findFirst().orElseThrow();
    }

    /** Once it waits for nobody's work any more. */
    Feed settled(long id) {
        return await(id, feed -> !isOnItsWay(feed));
    }

    Feed await(long id, Predicate<Feed> isSo) {
        var end = Instant.now().plus(Duration.ofSeconds(30));
        portal.bean(FeedQueue.class).wake();
        while (!isSo.test(feed(id))) {
            if (Instant.now().isAfter(end)) {
                throw new IllegalStateException("still " + feed(id).state());
            }
            pause();
        }
        return feed(id);
    }

    Feed feed(long id) {
        return feeds.with(INSURER, id).orElseThrow();
    }

    long count() {
        return portal.owner().sql("select count(*) from feed").query(Long.class).single();
    }

    /** As if nothing had been sent. */
    public void takeBack() {
        all().filter(SentFeeds::isOnItsWay).forEach(feed -> settled(feed.id()));
        var newest = feeds.newest(INSURER).orElseThrow();
        if (newest.origin() != Feed.Origin.COMMAND) {
            feeds.undo(newest, null);
        }
        // Those before it, which can't be undone, have brought somebody and changed nobody.
        portal.owner().sql("delete from member where added_by in (select id from feed where origin <> 'COMMAND')").update();
        portal.owner().sql("delete from feed where origin <> 'COMMAND'").update();
    }

    private Stream<Feed> all() {
        return Stream.of(feeds.open(INSURER), feeds.settled(INSURER)).flatMap(List::stream)
                .sorted(Comparator.comparing(Feed::id).reversed());
    }

    private static boolean isOnItsWay(Feed feed) {
        return feed.state().isWork() || feed.state() == Feed.State.RECEIVED
                || feed.unasked() && feed.state() == Feed.State.READY;
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
