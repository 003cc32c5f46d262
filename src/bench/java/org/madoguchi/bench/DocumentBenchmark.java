package org.madoguchi.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.madoguchi.bench.Comparison.Round;

/** The first PDF of a JVM against those of the same JVM once it is warm, on one thread. */
final class DocumentBenchmark implements Measurement {

    private static final int ROUNDS = 3;

    @Override
    public List<Comparison> run() throws IOException {
        var rounds = new ArrayList<Round>();
        while (rounds.size() < ROUNDS) {
            rounds.add(round());
        }
        return List.of(new Comparison("PDFs on one core, first of a JVM", "warm", Unit.PER_SECOND, rounds));
    }

    private static Round round() throws IOException {
        var fork = Forks.java("-cp", System.getProperty("java.class.path"), FreshDocuments.class.getName()).start();
        try (var output = fork.inputReader()) {
            return new Round(Double.parseDouble(output.readLine()), Double.parseDouble(output.readLine()));
        } finally {
            fork.destroy();
        }
    }
}
