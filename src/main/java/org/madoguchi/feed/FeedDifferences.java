package org.madoguchi.feed;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.madoguchi.member.InsurerNumber;
import org.madoguchi.register.CardFacts;
import org.madoguchi.standing.Answer;
import org.madoguchi.standing.Standing;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts what a feed would change, and changes nothing of the register. */
final class FeedDifferences {

    private static final String FIELDS = """
            select count(*) filter (where m.missing_from is not null) as %s, %s
            from feed_row r join member m using (ref) where r.differs
            """.formatted(FeedDifference.BACK,
            Arrays.stream(FeedColumn.values())
                    .map(column -> "count(*) filter (where %s is distinct from m.%s)"
                            .formatted(column.value("r.", "m."), column.tableColumn()))
                    .collect(Collectors.joining(", ")));

    private static final String BEFORE = """
            select m.* from member m where m.insurer_number = :insurer and m.missing_from is null
            """;

    private static final String AFTER = """
            select m.ref, %s from member m
            where m.insurer_number = :insurer and m.missing_from is null
              and not exists (select from feed_row r where r.ref = m.ref)
              and not exists (select from missing_member gone where gone.ref = m.ref)
            union all
            select r.ref, %s from feed_row r left join member m using (ref)
            """.formatted(FeedColumn.inTable("m."), FeedColumn.merged("r.", "m."));

    private static final String CARDS = """
            select %s, count(*) as people from (%%s) m left join entered_expiry e using (ref) group by %s
            """.formatted(CardFacts.COLUMNS, CardFacts.ORDINALS);

    private static final int FETCHED_AT_ONCE = 1000;

    private final JdbcClient jdbc;

    FeedDifferences(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param today the day in Japan on which the cards are looked at */
    FeedDifference count(InsurerNumber insurer, LocalDate today) {
        return new FeedDifference(
                jdbc.sql(FIELDS).query((row, n) -> fields(row)).single(),
                answers(BEFORE, insurer, today),
                answers(AFTER, insurer, today));
    }

    void keep(long feed, FeedDifference difference) {
        forget(feed);
        keep(feed, "FIELD", difference.fields());
        keep(feed, "BEFORE", difference.before());
        keep(feed, "AFTER", difference.after());
    }

    void forget(long feed) {
        jdbc.sql("delete from feed_count where feed = ? and kind <> 'SPENT'").param(feed).update();
    }

    void keepSpent(long feed, Map<FeedStage, Long> spent) {
        jdbc.sql("delete from feed_count where feed = ? and kind = 'SPENT'").param(feed).update();
        keep(feed, "SPENT", spent);
    }

    /** Without a count where none was kept. */
    FeedDifference of(long feed) {
        return new FeedDifference(
                kept(feed, "FIELD", Function.identity(), LinkedHashMap::new),
                kept(feed, "BEFORE", Answer::valueOf, () -> new EnumMap<>(Answer.class)),
                kept(feed, "AFTER", Answer::valueOf, () -> new EnumMap<>(Answer.class)));
    }

    /** Milliseconds by stage, of the newest applied feed of the insurer; empty where there is none. */
    Map<FeedStage, Long> spent(long feed) {
        return kept(feed, "SPENT", FeedStage::valueOf, () -> new EnumMap<>(FeedStage.class));
    }

    private static Map<String, Long> fields(ResultSet row) throws SQLException {
        var fields = new LinkedHashMap<String, Long>();
        fields.put(FeedDifference.BACK, row.getLong(1));
        for (var column : FeedColumn.values()) {
            fields.put(column.header(), row.getLong(column.ordinal() + 2));
        }
        fields.values().removeIf(count -> count == 0);
        return fields;
    }

    private Map<Answer, Long> answers(String people, InsurerNumber insurer, LocalDate today) {
        var answers = new EnumMap<Answer, Long>(Answer.class);
        jdbc.sql(CARDS.formatted(people))
                .param("insurer", insurer.digits()).param("today", today)
                .withFetchSize(FETCHED_AT_ONCE)
                .query(row -> {
                    answers.merge(answer(CardFacts.read(row), today), row.getLong("people"), Long::sum);
                });
        return answers;
    }

    private static Answer answer(CardFacts card, LocalDate day) {
        return Standing.on(day, card.certificate(), card.enrollment(), card.eligibility(), card.confirmation()).answer();
    }

    private void keep(long feed, String kind, Map<?, Long> counts) {
        counts.forEach((name, count) -> jdbc.sql("insert into feed_count values (?, ?, ?, ?)")
                .params(feed, kind, name.toString(), count).update());
    }

    private <T> Map<T, Long> kept(
            long feed, String kind, Function<String, T> name, Supplier<Map<T, Long>> counts) {
        var kept = counts.get();
        jdbc.sql("select name, count from feed_count where feed = ? and kind = ? order by count desc, name")
                .params(feed, kind)
                .query(row -> {
                    kept.put(name.apply(row.getString(1)), row.getLong(2));
                });
        return kept;
    }
}
