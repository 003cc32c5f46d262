package org.madoguchi.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.madoguchi.bench.Comparison.Round;
import org.madoguchi.demo.EmbeddedPostgres;
import org.madoguchi.feed.SyntheticFeed;

/** An insurer's first feed against a bare COPY of the same file, each into a table without a row. */
final class FeedBenchmark implements Measurement {

    private static final int ROWS = 200_000;
    private static final int ROWS_TO_WARM_UP = 40_000;
    private static final int ROUNDS = 3;

    /**
     * One feed each way.
     *
     * @param takenIn seconds per row
     * @param copied seconds per row
     * @param copiedAndIndexed seconds per row
     */
    private record Intake(double takenIn, double copied, double copiedAndIndexed) {}

    @Override
    public List<Comparison> run() throws Exception {
        var directory = Files.createDirectories(Forks.emptyDirectory("feed"));
        var intakes = new ArrayList<Intake>();
        try (var postgres = EmbeddedPostgres.startIn(directory, Path.of("target", "postgresql"))) {
            intake(new EmptyRegister(postgres, "warm_up"), feed(directory, ROWS_TO_WARM_UP), ROWS_TO_WARM_UP);
            var feed = feed(directory, ROWS);
            while (intakes.size() < ROUNDS) {
                intakes.add(intake(new EmptyRegister(postgres, "round" + intakes.size()), feed, ROWS));
            }
        }
        return List.of(
                comparison("COPY", intakes, Intake::copied),
                comparison("COPY with the same indexes", intakes, Intake::copiedAndIndexed));
    }

    private static Comparison comparison(String against, List<Intake> intakes, ToDoubleFunction<Intake> copy) {
        return new Comparison("feed rows taken in", against, Unit.PER_SECOND, intakes.stream()
                .map(intake -> new Round(intake.takenIn(), copy.applyAsDouble(intake)))
                .toList());
    }

    private static Intake intake(EmptyRegister register, Path feed, int rows) throws Exception {
        return new Intake(
                register.takeIn(feed) / rows,
                register.copyIntoPlainTable(feed) / rows,
                register.copyIntoIndexedTable(feed) / rows);
    }

    static Path feed(Path directory, int rows) throws IOException {
        var file = directory.resolve("feed-" + rows + ".csv");
        try (var text = Files.newBufferedWriter(file)) {
            new SyntheticFeed(rows, 1, EmptyRegister.AS_OF, SyntheticFeed.INSURER).write(text);
        }
        return file;
    }
}
