package org.madoguchi.document;

import java.awt.Color;
import java.util.List;

/** A text as large as it can stand in its place, in as many lines as that takes. */
record FittedText(List<String> lines, Lettering lettering) {

    private static final float LEADING = 1.2f;
    /** The first at which a text fits, or else the last. */
    private static final List<Float> SIZES = List.of(15f, 13f, 12f, 11f, 10f, 9f, 8f, 7f, 6f, 5f);

    /** @param largest in points; the text is not set larger than this */
    static FittedText of(String text, Typefaces typefaces, float largest, Color colour, Slot slot) {
        var best = typefaces.bestFor(text);
        return SIZES.stream()
                .filter(size -> size <= largest)
                .map(size -> new Lettering(best, size, colour))
                .map(lettering -> new FittedText(lettering.even(text, slot.width()), lettering))
                .reduce((larger, smaller) -> larger.height() <= slot.height() ? larger : smaller)
                .orElseThrow();
    }

    /** Of the line from 0, where all of them stand in the middle of their place. */
    float baseline(int line, Slot slot) {
        return slot.baseline(lettering.size()) + ((lines.size() - 1) / 2f - line) * lettering.size() * LEADING;
    }

    private float height() {
        return lines.size() * lettering.size() * LEADING;
    }
}
