package org.madoguchi.feed;

/** Ends the transaction of a refused feed, so that nothing of it stays. */
@SuppressWarnings("serial")
final class FeedRefused extends RuntimeException {

    private final transient FeedReport.Refused report;

    FeedRefused(FeedReport.Refused report) {
        super(report.total() + " problems", null, false, false);
        this.report = report;
    }

    FeedReport.Refused report() {
        return report;
    }
}
