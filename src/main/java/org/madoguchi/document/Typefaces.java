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

    static Typefaces regular() {
        return new Typefaces(List.of(
                Typeface.of("BIZUDGothic-Regular.ttf"), Typeface.of("NotoSansJP-Regular.ttf")));
    }

    static Typefaces bold() {
        return new Typefaces(List.of(Typeface.of("BIZUDGothic-Bold.ttf")));
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

    private Typeface typefaceOf(Cluster cluster) {
        return preferred.stream().filter(typeface -> typeface.draws(cluster)).findFirst()
                .or(() -> preferred.stream().filter(typeface -> typeface.drawsUnvaried(cluster)).findFirst())
                .orElseThrow(() -> new UnprintableCharacter(cluster));
    }
}
