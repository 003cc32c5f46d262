package org.madoguchi.feed.web;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.madoguchi.document.ExcelTable;
import org.madoguchi.feed.Feed;
import org.madoguchi.feed.FeedProblem;
import org.madoguchi.feed.Feeds;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** What is wrong with a feed, as a table: where, and why, and no value of a row. */
@Component
class ProblemsCsv {

    static final MediaType TYPE = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final Feeds feeds;
    private final MessageSource words;

    ProblemsCsv(Feeds feeds, MessageSource words) {
        this.feeds = feeds;
        this.words = words;
    }

    byte[] of(Feed feed, Locale locale) {
        var problems = feeds.problems(feed, Integer.MAX_VALUE);
        var table = new ExcelTable().line(Stream.of("line", "column", "code", "reason")
                .map(column -> words.getMessage("feed.problem.head." + column, null, locale)).toList());
        problems.forEach(problem -> table.line(line(problem, locale)));
        long more = feed.problems() - problems.size();
        return more > 0
                ? table.line(Arrays.asList(null, null, null, words.getMessage("feed.more", new Object[] {more}, locale))).file()
                : table.file();
    }

    private List<@Nullable Object> line(FeedProblem problem, Locale locale) {
        return Arrays.asList(
                problem.line() == 0 ? null : problem.line(),
                problem.column(),
                problem.reason().name(),
                words.getMessage(problem.reason().key(), null, locale));
    }
}
