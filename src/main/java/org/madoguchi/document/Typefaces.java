package org.madoguchi.document;

import java.util.ArrayList;
import java.util.List;

/** Typefaces of one weight in order of preference: what one lacks the next may have. */
record Typefaces(List<Typeface> preferred) {

    /** A stretch of text in one typeface. */
    record Run(Typeface typeface, String text) {

        float width(float size) {
            return typeface.font().getWidthPoint(text, size);
        }
    }

    /** A single typeface for the whole text where one has it all, so that a name does not change its face midway. */
    Typefaces bestFor(String text) {
        var clusters = Cluster.of(text);
        return preferred.stream()
                .filter(typeface -> clusters.stream().allMatch(typeface::draws))
                .findFirst()
                .map(typeface -> new Typefaces(List.of(typeface)))
                .orElse(this);
    }

    /** @throws UnprintableCharacter where no typeface has a character */
    List<Run> runs(String text) {
        var runs = new ArrayList<Run>();
        for (var cluster : Cluster.of(text)) {
            var typeface = typefaceOf(cluster);
            var before = runs.isEmpty() ? null : runs.getLast();
            if (before != null && before.typeface() == typeface) {
                runs.set(runs.size() - 1, new Run(typeface, before.text() + cluster.drawn()));
            } else {
                runs.add(new Run(typeface, cluster.drawn()));
            }
        }
        return runs;
    }

    /** What of a text none of them has, each once. */
    List<Cluster> lacking(String text) {
        if (preferred.getFirst().drawsPlainly(text)) {
            return List.of();
        }
        return Cluster.of(text).stream().filter(cluster -> preferred.stream().noneMatch(typeface -> typeface.draws(cluster)))
                .distinct().toList();
    }

    /** In no other shape than the one asked for: who compares a document with the card compares letter by letter. */
    private Typeface typefaceOf(Cluster cluster) {
        return preferred.stream().filter(typeface -> typeface.draws(cluster)).findFirst()
                .orElseThrow(() -> new UnprintableCharacter(cluster));
    }
}
