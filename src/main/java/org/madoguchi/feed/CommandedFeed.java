package org.madoguchi.feed;

import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import org.madoguchi.almanac.Japan;
import org.madoguchi.member.InsurerNumber;
import org.madoguchi.register.Insurers;
import org.madoguchi.register.Sight;

/** A feed that is applied at once or refused, as a command has it: nothing is kept of it, and nobody is asked. */
final class CommandedFeed {

    private final FeedStore store;
    private final FeedContent content;
    private final FeedOptions options;
    private final Clock clock;

    CommandedFeed(FeedStore store, FeedContent content, FeedOptions options, Clock clock) {
        this.store = store;
        this.content = content;
        this.options = options;
        this.clock = clock;
    }

    FeedReport takeIn() throws IOException {
        var same = store.records().again(content, options);
        if (same.isPresent()) {
            return same.get();
        }
        var sender = sender();
        return sender.isPresent() ? takeInFrom(sender.get()) : withoutSender();
    }

    private FeedReport takeInFrom(InsurerNumber sender) {
        return Sight.of(sender).during(() -> {
            long received = store.records().receive(sender, options, Sender.COMMAND, Feed.State.RECEIVED);
            new FeedWork(store, clock).apply(store.records().with(received).orElseThrow(), progress -> content);
            var feed = store.records().with(received).orElseThrow();
            // Another command has been quicker with the same feed.
            return feed.state() == Feed.State.SAME
                    ? store.records().again(content, options).orElseGet(() -> report(feed))
                    : report(feed);
        });
    }

    private Optional<InsurerNumber> sender() throws IOException {
        try (var text = content.open()) {
            return new FeedRows(new FeedProblems(false)).sender(text).filter(new Insurers(store.jdbc()).numbers()::contains);
        }
    }

    /** What is wrong with a feed of which nobody knows whose it is; no history is its own. */
    private FeedReport withoutSender() throws IOException {
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
                : new FeedReport.Refused(store.problems().of(feed.id(), FeedProblems.MOST_KEPT), feed.problems());
    }
}
