package org.madoguchi.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.madoguchi.bench.Comparison.Round;

/** The packaged demo, until its first page: with nothing there yet, against with the database of an earlier start. */
final class StartUpBenchmark implements Measurement {

    private static final int ROUNDS = 3;

    @Override
    public List<Comparison> run() throws Exception {
        var rounds = new ArrayList<Round>();
        while (rounds.size() < ROUNDS) {
            var directory = Files.createDirectories(Forks.emptyDirectory("start-up"));
            rounds.add(new Round(start(directory), start(directory)));
        }
        return List.of(new Comparison("first start-up of the demo", "later ones", Unit.SECONDS, rounds));
    }

    private static double start(Path directory) throws Exception {
        try (var portal = new PackagedPortal(directory)) {
            return Seconds.of(portal::start);
        }
    }
}
