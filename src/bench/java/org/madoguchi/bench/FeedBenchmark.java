package org.madoguchi.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.madoguchi.bench.Comparison.Round;
import org.madoguchi.demo.EmbeddedPostgres;
import org.madoguchi.feed.SyntheticFeed;

/**
 * The first feed of a large insurer, and that of the month after, in which 3 % have changed: against a bare COPY of the same
 * file into a table without a row.
 */
final class FeedBenchmark implements Measurement {

    private static final int ROWS = 1_000_000;
    private static final int ROUNDS = 3;
    private static final int ONE_OF_HOW_MANY_CHANGES = 33;
    private static final LocalDate NEXT_MONTH = EmptyRegister.AS_OF.plusDays(1);

    /**
     * One feed each way, in seconds.
     *
     * @param first into an empty register
     * @param next of the month after
     */
    private record Intake(double first, double next, double copied, double copiedAndIndexed) {}

    @Override
    public List<Comparison> run() throws Exception {
        var directory = Files.createDirectories(Forks.emptyDirectory("feed"));
        var intakes = new ArrayList<Intake>();
        var feed = feed(directory, ROWS);
        var next = monthAfter(feed);
        while (intakes.size() < ROUNDS) {
            intakes.add(intake(Files.createDirectory(directory.resolve("round" + intakes.size())), feed, next));
            System.err.println(intakes.getLast());
        }
        return List.of(
                comparison("feed rows taken in, with 256 MB", "COPY", intakes, Intake::first, Intake::copied),
                comparison("feed rows taken in, with 256 MB", "COPY with the same indexes (wanted: 4)", intakes,
                        Intake::first, Intake::copiedAndIndexed),
                comparison("next month's feed, 3 % changed", "the first one", intakes, Intake::next, Intake::first));
    }

    private static Comparison comparison(
            String measured, String against, List<Intake> intakes, ToDoubleFunction<Intake> one,
            ToDoubleFunction<Intake> other) {
        return new Comparison(measured, against, Unit.PER_SECOND, intakes.stream()
                .map(intake -> new Round(one.applyAsDouble(intake) / ROWS, other.applyAsDouble(intake) / ROWS))
                .toList());
    }

    /** On a disk that is as empty each time. */
    private static Intake intake(Path directory, Path feed, Path next) throws Exception {
        try (var postgres = EmbeddedPostgres.startIn(directory, Path.of("target", "postgresql"))) {
            var register = new EmptyRegister(postgres, "register");
            return new Intake(
                    register.takeIn(feed, EmptyRegister.AS_OF),
                    register.takeIn(next, NEXT_MONTH),
                    register.copyIntoPlainTable(feed),
                    register.copyIntoIndexedTable(feed));
        }
    }

    static Path feed(Path directory, int rows) throws IOException {
        var file = directory.resolve("feed-" + rows + ".csv");
        try (var text = Files.newBufferedWriter(file)) {
            new SyntheticFeed(rows, 1, EmptyRegister.AS_OF, SyntheticFeed.INSURER).write(text);
        }
        return file;
    }

    /** Another address for one of {@value #ONE_OF_HOW_MANY_CHANGES}. */
    private static Path monthAfter(Path feed) throws IOException {
        return ChangedFeed.of(feed, "next.csv", "Address", ONE_OF_HOW_MANY_CHANGES, address -> address + "\u4E8C\u968E");
    }
}
