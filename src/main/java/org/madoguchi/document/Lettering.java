package org.madoguchi.document;

import java.awt.Color;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.regex.MatchResult;

/**
 * How a text is set.
 *
 * @param size in points
 * @param spread what is added after each character, in points
 */
record Lettering(Typefaces typefaces, float size, Color colour, float spread) {

    private static final float LEADING = 1.5f;
    /** From what part of the width on a line may end with its phrase. */
    private static final float FULL = 0.85f;
    /** What part of the width the last line has at least. */
    private static final float SHORT = 0.15f;
    Lettering(Typefaces typefaces, float size, Color colour) {
        this(typefaces, size, colour, 0);
    }

    float leading() {
        return size * LEADING;
    }

    float width(String text) {
        float glyphs = typefaces.runs(text).stream().map(run -> run.width(size)).reduce(0f, Float::sum);
        return glyphs + spread * Cluster.of(text).size();
    }

    /**
     * Broken where Japanese prose breaks: no 。 at the start of a line, neither a day nor a number in two, a word in two only
     * where its line would else be short, and no word alone in the last line.
     */
    List<String> prose(String text, float width) {
        var lines = broken(text, width);
        for (float narrower = width - size; isShort(lines, width) && narrower > width * FULL; narrower -= size) {
            var other = broken(text, narrower);
            if (other.size() == lines.size() && !isShort(other, width)) {
                return other;
            }
        }
        return lines;
    }

    private boolean isShort(List<String> lines, float width) {
        return lines.size() > 1 && width(lines.getLast()) < width * SHORT;
    }

    private List<String> broken(String text, float width) {
        var breaks = BreakIterator.getLineInstance(Locale.JAPANESE);
        breaks.setText(text);
        var kept = Phrases.keptTogether(text);
        return lines(text, width, end -> breaks.isBoundary(end) && isBetween(kept, end), end -> Phrases.end(text, end));
    }

    private static boolean isBetween(List<MatchResult> kept, int end) {
        return kept.stream().noneMatch(part -> part.start() < end && end < part.end());
    }

    /** Broken at spaces, as the parts of a name want it, and like prose where there are none. */
    List<String> words(String text, float width) {
        if (text.codePoints().noneMatch(Character::isWhitespace)) {
            return prose(text, width);
        }
        var kept = Phrases.keptTogether(text);
        return lines(text, width, end -> Character.isWhitespace(text.codePointBefore(end)) && isBetween(kept, end), end -> false);
    }

    /** As {@link #words}, none of the lines much longer than another, as far as phrases allow it. */
    List<String> even(String text, float width) {
        var best = words(text, width);
        int count = best.size();
        boolean well = endsWell(best);
        for (float narrower = width - size; count > 1 && narrower > size; narrower -= size) {
            var other = words(text, narrower);
            if (other.size() > count) {
                break;
            }
            if (endsWell(other) || !well) {
                best = other;
                well = endsWell(other);
            }
        }
        return best;
    }

    private static boolean endsWell(List<String> lines) {
        return lines.subList(0, lines.size() - 1).stream()
                .noneMatch(line -> Character.isLetterOrDigit(line.codePointBefore(line.length())));
    }

    /** Where a part is too long for any line it breaks after any character, and never within one. */
    private List<String> lines(String text, float width, IntPredicate mayEndAt, IntPredicate endsWellAt) {
        var lines = new ArrayList<String>();
        int start = 0;
        int lastBreak = 0;
        int goodBreak = 0;
        int position = 0;
        float used = 0;
        for (var cluster : Cluster.of(text)) {
            float advance = width(cluster.written());
            if (position > start && used + advance > width && !cluster.written().isBlank()) {
                int cut = goodBreak > start ? goodBreak : lastBreak > start ? lastBreak : position;
                lines.add(text.substring(start, cut));
                start = cut;
                used = width(text.substring(start, position));
            }
            used += advance;
            position += cluster.written().length();
            if (mayEndAt.test(position)) {
                lastBreak = position;
                goodBreak = used >= width * FULL && endsWellAt.test(position) ? position : goodBreak;
            }
        }
        lines.add(text.substring(start));
        return lines;
    }
}
