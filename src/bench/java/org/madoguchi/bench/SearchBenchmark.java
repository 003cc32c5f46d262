package org.madoguchi.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.madoguchi.bench.Comparison.Round;
import org.madoguchi.demo.EmbeddedPostgres;
import org.madoguchi.register.MemberSearch;
import org.madoguchi.register.Members;
import org.madoguchi.register.SearchFacts;
import org.madoguchi.feed.SyntheticFeed;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The call centre's searches among a million members against reading one value by primary key: on one connection, in
 * turns, each time for another member.
 */
final class SearchBenchmark implements Measurement {

    private static final int MEMBERS = 1_000_000;
    private static final int CALLERS = 2000;
    private static final int ROUNDS = 11;
    private static final int ROUNDS_TO_WARM_UP = 4;

    /** @param familyName in kana */
    private record Caller(UUID ref, String symbol, String number, String familyName, LocalDate birthdate) {

        static Caller read(ResultSet row, int n) throws SQLException {
            return new Caller(row.getObject("ref", UUID.class), row.getString("symbol"), row.getString("number"),
                    row.getString("family_name"), row.getObject("birthdate", LocalDate.class));
        }

        SearchFacts saysNameAndBirthdate() {
            return new SearchFacts("", "", "", familyName, birthdate);
        }

        SearchFacts saysSymbolAndNumber() {
            return new SearchFacts(symbol, number, "", "", null);
        }
    }

    @Override
    public List<Comparison> run() throws Exception {
        var directory = Files.createDirectories(Forks.emptyDirectory("search"));
        try (var postgres = EmbeddedPostgres.startIn(directory, Path.of("target", "postgresql"))) {
            var register = new EmptyRegister(postgres, "million");
            register.takeIn(FeedBenchmark.feed(directory, MEMBERS), EmptyRegister.AS_OF);
            return comparisons(register.settled());
        }
    }

    private static List<Comparison> comparisons(JdbcClient jdbc) throws Exception {
        var byName = new ArrayList<Round>();
        var byNumber = new ArrayList<Round>();
        for (int round = 0; round < ROUNDS_TO_WARM_UP + ROUNDS; round++) {
            var callers = callers(jdbc);
            var most = Seconds.ofMost(CALLERS,
                    search(jdbc, callers.stream().map(Caller::saysNameAndBirthdate)),
                    search(jdbc, callers.reversed().stream().map(Caller::saysSymbolAndNumber)),
                    lookup(jdbc, callers(jdbc)));
            byName.add(new Round(most[0], most[2]));
            byNumber.add(new Round(most[1], most[2]));
        }
        return List.of(
                comparison("search by name and birth date", byName),
                comparison("search by symbol and number", byNumber));
    }

    private static Comparison comparison(String measured, List<Round> rounds) {
        return new Comparison(measured + ", p95", "lookup by primary key, p95", Unit.MILLISECONDS,
                rounds.subList(ROUNDS_TO_WARM_UP, rounds.size()));
    }

    private static Seconds.Task search(JdbcClient jdbc, Stream<SearchFacts> facts) {
        var members = new Members(jdbc);
        var searches = facts.map(each -> new MemberSearch(SyntheticFeed.INSURER, each)).toList().iterator();
        return () -> {
            if (members.found(searches.next(), EmptyRegister.AS_OF).rows().isEmpty()) {
                throw new IllegalStateException("A member was not found");
            }
        };
    }

    private static Seconds.Task lookup(JdbcClient jdbc, List<Caller> callers) {
        var refs = callers.stream().map(Caller::ref).toList().iterator();
        return () -> jdbc.sql("select number from member where ref = ?")
                .param(refs.next()).query(String.class).single();
    }

    private static List<Caller> callers(JdbcClient jdbc) {
        return jdbc.sql("""
                        select ref, symbol, number, split_part(name_kana, U&'\\3000', 1) as family_name, birthdate
                        from member where char_length(split_part(name_kana, U&'\\3000', 1)) > 1
                        order by random() limit ?
                        """)
                .param(CALLERS).query(Caller::read).list();
    }
}
