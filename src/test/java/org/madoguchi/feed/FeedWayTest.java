package org.madoguchi.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;

/** A register as an operator's feeds come to it: received, checked, decided on. */
abstract class FeedWayTest extends RegisterTest {

    protected UUID operator;

    @BeforeEach
    void operator() {
        operator = jdbc.sql("insert into staff (issuer, subject) values ('https://idp.example', 'ono') returning id")
                .query(UUID.class).single();
    }

    protected Feed receive(FeedOptions options, FeedFile.Row... rows) {
        return receive(options, FeedFile.of(rows).text().getBytes(UTF_8));
    }

    protected Feed receive(FeedOptions options, byte[] bytes) {
        try {
            return feeds.receive(new ByteArrayInputStream(bytes), INSURER, options, Sender.operator(operator));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** After all is done with it that can be done without anybody being asked. */
    protected Feed checked(FeedOptions options, FeedFile.Row... rows) {
        var feed = receive(options, rows);
        feeds.workOff();
        return now(feed);
    }

    protected Feed applied(FeedOptions options, FeedFile.Row... rows) {
        return decided(checked(options, rows), options.goodRows(), options.allowEnding());
    }

    protected Feed decided(Feed feed, boolean goodRows, boolean allowEnding) {
        assertTrue(decide(now(feed), goodRows, allowEnding));
        feeds.workOff();
        return now(feed);
    }

    /** As the page has it: what is ready is applied, and what is held is checked once more with that allowed. */
    protected boolean decide(Feed seen, boolean goodRows, boolean allowEnding) {
        return seen.state() == Feed.State.READY
                ? feeds.decide(seen, operator)
                : feeds.allow(seen, operator, goodRows, allowEnding);
    }

    /** Open ones and settled ones, the newest first. */
    protected List<Feed> all() {
        return Stream.of(feeds.open(INSURER), feeds.settled(INSURER)).flatMap(List::stream)
                .sorted(Comparator.comparing(Feed::id).reversed()).toList();
    }

    protected Feed now(Feed feed) {
        return feeds.with(INSURER, feed.id()).orElseThrow();
    }

    protected boolean isKept(Feed feed) {
        return jdbc.sql("select exists (select from feed_piece where feed = ?)").param(feed.id()).query(Boolean.class).single();
    }

    /** Every column of every member but where the row lies. */
    protected List<Map<String, Object>> people() {
        return jdbc.sql("select * from member order by ref").query().listOfRows();
    }

    protected static FeedFile.Row[] people(int count) {
        return IntStream.range(0, count).mapToObj(n -> FeedFile.insured("%07d".formatted(n))).toArray(FeedFile.Row[]::new);
    }
}
