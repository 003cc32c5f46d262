package org.madoguchi.document;

import java.awt.Color;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/**
 * How a text is set.
 *
 * @param size in points
 * @param spread what is added after each character, in points
 */
record Lettering(Typefaces typefaces, float size, Color colour, float spread) {

    private static final float LEADING = 1.5f;
    /** A day in any language of the portal, and what hyphens hold together. */
    private static final Pattern KEPT_TOGETHER = Pattern.compile(
            "\\d+\\p{IsHan}\\d+\\p{IsHan}(\\d+\\p{IsHan})?|\\d{1,2} \\p{Alpha}{3,9} \\d{4}|\\w+([-:]\\w+)+");

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

    /** Broken where Japanese prose breaks: no 。 at the start of a line, and neither a day nor a number in two. */
    List<String> prose(String text, float width) {
        var breaks = BreakIterator.getLineInstance(Locale.JAPANESE);
        breaks.setText(text);
        var kept = KEPT_TOGETHER.matcher(text).results().toList();
        return lines(text, width, end -> breaks.isBoundary(end)
                && kept.stream().noneMatch(part -> part.start() < end && end < part.end()));
    }

    /** Broken at spaces, as the parts of a name want it, and like prose where there are none. */
    List<String> words(String text, float width) {
        return text.codePoints().anyMatch(Character::isWhitespace)
                ? lines(text, width, end -> Character.isWhitespace(text.codePointBefore(end)))
                : prose(text, width);
    }

    /** Where a part is too long for any line it breaks after any character, and never within one. */
    private List<String> lines(String text, float width, IntPredicate mayEndAt) {
        var lines = new ArrayList<String>();
        int start = 0;
        int lastBreak = 0;
        int position = 0;
        float used = 0;
        for (var cluster : Cluster.of(text)) {
            float advance = width(cluster.written());
            if (position > start && used + advance > width && !cluster.written().isBlank()) {
                int cut = lastBreak > start ? lastBreak : position;
                lines.add(text.substring(start, cut));
                start = cut;
                used = width(text.substring(start, position));
            }
            used += advance;
            position += cluster.written().length();
            lastBreak = mayEndAt.test(position) ? position : lastBreak;
        }
        lines.add(text.substring(start));
        return lines;
    }
}
