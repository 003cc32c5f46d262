package org.madoguchi.feed.web;

import org.jspecify.annotations.Nullable;
import org.madoguchi.feed.Feed;
import org.madoguchi.feed.Feeds;
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
        return new FeedPage(feed, canBeUndone(feed), feeds.progress(feed).orElse(null), feeds.problems(feed, MOST),
                feeds.difference(feed), change);
    }

    private boolean canBeUndone(Feed feed) {
        return feeds.canBeUndone(feed);
    }
}
