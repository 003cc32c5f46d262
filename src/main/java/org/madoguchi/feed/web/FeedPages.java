package org.madoguchi.feed.web;

import org.jspecify.annotations.Nullable;
import org.madoguchi.feed.Feed;
import org.madoguchi.feed.Feeds;
import org.madoguchi.viewing.Actor;
import org.madoguchi.viewing.NotInReach;
import org.springframework.stereotype.Component;

/** Makes the pages of one feed. */
@Component
class FeedPages {

    /** All that are kept. */
    private static final int MOST = Integer.MAX_VALUE;

    private final Feeds feeds;

    FeedPages(Feeds feeds) {
        this.feeds = feeds;
    }

    FeedPage of(Feed feed, @Nullable FeedChange change) {
        return new FeedPage(feed, feeds.canBeUndone(feed), feeds.progress(feed).orElse(null), feeds.problems(feed, MOST),
                feeds.difference(feed), feeds.olderOpen(feed).orElse(null), feeds.takenBack(feed).orElse(null),
                change);
    }

    /** Only where it is one of the insurer of this person. */
    Feed feed(Actor.Staff staff, long id) {
        return feeds.with(staff.insurer(), id).orElseThrow(NotInReach::new);
    }
}
