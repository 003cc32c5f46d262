package org.madoguchi.bench;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Medians in a table that reads as text and as Markdown. */
record ComparisonTable(String machine, List<Comparison> comparisons) {

    private static final String LINE = "| %-44s | %13s | %-36s | %13s | %-15s |";

    @Override
    public String toString() {
        var head = Stream.of("", machine, "",
                line("measured", "", "against", "", "times as long"),
                "|---|--:|---|--:|---|");
        return Stream.concat(head, comparisons.stream().map(ComparisonTable::line))
                .collect(Collectors.joining(System.lineSeparator()));
    }

    private static String line(Comparison comparison) {
        var ratio = "%s (%s–%s)".formatted(
                Unit.rounded(comparison.median(Comparison.Round::ratio)),
                Unit.rounded(comparison.leastRatio()),
                Unit.rounded(comparison.greatestRatio()));
        return line(
                comparison.measured(), comparison.unit().figure(comparison.median(Comparison.Round::measured)),
                comparison.against(), comparison.unit().figure(comparison.median(Comparison.Round::against)),
                ratio);
    }

    private static String line(Object... cells) {
        return String.format(Locale.ROOT, LINE, cells);
    }
}
