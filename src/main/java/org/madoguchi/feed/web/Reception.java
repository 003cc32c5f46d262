package org.madoguchi.feed.web;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.madoguchi.almanac.Japan;
import org.madoguchi.feed.Feed;
import org.madoguchi.feed.FeedOptions;
import org.madoguchi.feed.FeedQueue;
import org.madoguchi.feed.Feeds;
import org.madoguchi.feed.Sender;
import org.madoguchi.feed.web.NotReceived.Reason;
import org.madoguchi.member.InsurerNumber;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** Where feeds arrive, by a page or by a job. What can't be taken whatever stands in it is refused before it is read. */
@Component
@ConditionalOnWebApplication
class Reception {

    private final Feeds feeds;
    private final FeedQueue queue;
    private final Clock clock;
    private final DataSize largest;

    Reception(Feeds feeds, FeedQueue queue, Clock clock, @Value("${madoguchi.feed.largest:2GB}") DataSize largest) {
        this.feeds = feeds;
        this.queue = queue;
        this.clock = clock;
        this.largest = largest;
    }

    long largest() {
        return largest.toBytes();
    }

    /**
     * @param sha256 of the file as its sender knows it, null where the sender tells none
     * @throws NotReceived where it can't be taken
     * @throws IOException where it breaks off; nothing is kept of either
     */
    Feed receive(InputStream file, InsurerNumber insurer, FeedOptions options, Sender sender, byte @Nullable [] sha256)
            throws IOException {
        var problem = problem(insurer, options.asOf());
        if (problem != null) {
            throw new NotReceived(problem);
        }
        var feed = feeds.receive(new ArrivingFile(file, largest(), sha256), insurer, options, sender);
        queue.wake();
        return feed;
    }

    private @Nullable Reason problem(InsurerNumber insurer, LocalDate asOf) {
        if (asOf.isAfter(Japan.today(clock))) {
            return Reason.AS_OF_IN_FUTURE;
        }
        return feeds.newest(insurer).filter(newest -> asOf.isBefore(newest.asOf())).isPresent()
                ? Reason.OLDER_THAN_NEWEST
                : null;
    }
}
