package org.madoguchi.bench;

import java.util.ArrayList;
import java.util.List;

/** Measures one thing after the other and prints what came out as a table. */
final class Benchmark {

    /** What runs in this JVM alone comes first, the portal last: it stays up until the end. */
    private static final List<Measurement> MEASUREMENTS = List.of(
            new RulesBenchmark(),
            new DocumentBenchmark(),
            new FeedBenchmark(),
            new SearchBenchmark(),
            new StartUpBenchmark(),
            new StandingPageBenchmark());

    private Benchmark() {}

    /** Ends the JVM itself, because the portal stays up otherwise. */
    public static void main(String... arguments) {
        try {
            System.out.println(new ComparisonTable(Machine.thisOne(), comparisons()));
            System.exit(0);
        } catch (Exception failed) {
            failed.printStackTrace();
            System.exit(1);
        }
    }

    private static List<Comparison> comparisons() throws Exception {
        var comparisons = new ArrayList<Comparison>();
        for (var measurement : MEASUREMENTS) {
            System.err.println(measurement.getClass().getSimpleName() + " …");
            comparisons.addAll(measurement.run());
        }
        return comparisons;
    }
}
