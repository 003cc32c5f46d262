package org.madoguchi.bench;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Two things of one kind, measured in turns, so that whatever else the machine does falls on both.
 *
 * @param rounds an odd number of them, in any order
 */
record Comparison(String measured, String against, Unit unit, List<Round> rounds) {

    /**
     * What one of them takes: seconds, or bytes.
     */
    record Round(double measured, double against) {

        double ratio() {
            return measured / against;
        }
    }

    double median(ToDoubleFunction<Round> figure) {
        return rounds.stream().mapToDouble(figure).sorted().toArray()[rounds.size() / 2];
    }

    double leastRatio() {
        return rounds.stream().mapToDouble(Round::ratio).min().orElseThrow();
    }

    double greatestRatio() {
        return rounds.stream().mapToDouble(Round::ratio).max().orElseThrow();
    }
}
