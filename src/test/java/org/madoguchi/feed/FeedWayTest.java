package org.madoguchi.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
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
        feeds.decide(feed, operator, goodRows, allowEnding);
        feeds.workOff();
        return now(feed);
    }

    protected Feed now(Feed feed) {
        return feeds.with(INSURER, feed.id()).orElseThrow();
    }

    protected boolean isKept(Feed feed) {
        return FeedStore.in(dataSource).pieces().has(feed.id());
    }

    /** Every column of every member but where the row lies. */
    protected List<Map<String, Object>> people() {
        return jdbc.sql("select * from member order by ref").query().listOfRows();
    }

    protected static FeedFile.Row[] people(int count) {
        return IntStream.range(0, count).mapToObj(n -> FeedFile.insured("%07d".formatted(n))).toArray(FeedFile.Row[]::new);
    }
}
