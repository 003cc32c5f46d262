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
            new FirstDocumentBenchmark(),
            new PaperBenchmark(),
            new FirstVisitBenchmark(),
            new StandingPageBenchmark(),
            new ReadingDuringFeedBenchmark());

    private Benchmark() {}

    /**
     * Ends the JVM itself, because the portal stays up otherwise.
     *
     * @param arguments part of the names of what is to be measured
     */
    public static void main(String... arguments) {
        try {
            System.out.println(new ComparisonTable(Machine.thisOne(), comparisons(arguments[0])));
            System.exit(0);
        } catch (Exception failed) {
            failed.printStackTrace();
            System.exit(1);
        }
    }

    private static List<Comparison> comparisons(String names) throws Exception {
        var comparisons = new ArrayList<Comparison>();
        for (var measurement : MEASUREMENTS) {
            var name = measurement.getClass().getSimpleName();
            if (name.contains(names)) {
                System.err.println(name + " …");
                comparisons.addAll(measurement.run());
            }
        }
        return comparisons;
    }
}
