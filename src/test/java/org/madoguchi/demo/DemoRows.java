package org.madoguchi.demo;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.madoguchi.feed.FeedKind;
import org.madoguchi.feed.FeedOptions;
import org.madoguchi.feed.FeedReport;
import org.madoguchi.feed.Feeds;
import org.madoguchi.portal.RunningPortal;
import org.springframework.core.io.ByteArrayResource;

/** The demo's people as rows of a feed, which a test changes and sends to a portal in demo mode: as of the demo's own day. */
public final class DemoRows {

    private static final LocalDate TODAY = LocalDate.parse(RunningPortal.TODAY);

    private DemoRows() {}

    /** A row, changed where the columns are named. */
    public static Map<String, String> of(String memberKey, Map<String, String> changes) {
        var row = DemoFeed.rows(DemoFeed.csv(TODAY)).stream()
                .filter(each -> each.getField("MemberKey").equals(memberKey)).findFirst().orElseThrow();
        var values = row.getFieldsAsMap();
        values.putAll(changes);
        return values;
    }

    /** Sends a delta of these rows, of one insurer. */
    @SafeVarargs
    public static void send(RunningPortal portal, Map<String, String>... rows) {
        var header = DemoFeed.csv(TODAY).lines().findFirst().orElseThrow();
        var lines = Stream.of(rows).map(row -> Stream.of(header.split(",")).map(row::get).collect(Collectors.joining(",")));
        var csv = Stream.concat(Stream.of(header), lines).collect(Collectors.joining("\n", "", "\n"));
        var report = portal.bean(Feeds.class).takeIn(
                new ByteArrayResource(csv.getBytes(StandardCharsets.UTF_8)),
                new FeedOptions(DemoFeed.asOf(TODAY), FeedKind.DELTA, StandardCharsets.UTF_8, true, false));
        if (report instanceof FeedReport.Refused refused) {
            throw new IllegalStateException(refused.toString());
        }
    }

    /** Sends them as the demo has them, and forgets who is not of the demo and the feeds in between. */
    public static void sendAsTheyWere(RunningPortal portal, String... memberKeys) {
        var owner = portal.owner();
        owner.sql("delete from member where member_key like 'new-%'").update();
        send(portal, Stream.of(memberKeys).map(key -> of(key, Map.of())).<Map<String, String>>toArray(Map[]::new));
        owner.sql("delete from feed where id > (select min(id) from feed later where later.insurer_number = feed.insurer_number)")
                .update();
    }
}
