package org.madoguchi.document;

import java.awt.Color;
import java.util.List;
import org.openpdf.text.pdf.PdfStructureElement;

/** The rows of one table: to the eye several may stand side by side, to a screen reader they follow each other. */
final class NoticeCells {

    static final Color INK = new Color(0x1A, 0x1A, 0x1C);
    static final Color QUIET = new Color(0x4D, 0x4D, 0x4D);
    static final Color RULE = new Color(0x94, 0x94, 0x94);
    static final Color TINT = new Color(0xF2, 0xF2, 0xF2);

    /** Above the baseline stands the middle of a kanji, as a part of its size. */
    private static final float MIDDLE = 0.37f;

    /** A size at which a value may need so many lines. */
    record Size(float points, int lines) {}

    /** A value broken into lines, at the first of the sizes at which it needs no more of them than allowed, or the last. */
    record Value(Lettering lettering, List<String> lines) {

        static Value of(String text, Typefaces typefaces, List<Size> sizes, float width) {
            var best = typefaces.bestFor(text);
            return sizes.stream()
                    .filter(size -> at(text, best, size, width).lines().size() <= size.lines())
                    .findFirst()
                    .map(size -> at(text, best, size, width))
                    .orElseGet(() -> at(text, best, sizes.getLast(), width));
        }

        private static Value at(String text, Typefaces typefaces, Size size, float width) {
            var lettering = new Lettering(typefaces, size.points(), INK);
            return new Value(lettering, lettering.even(text, width));
        }

        float leading() {
            return lettering.size() * 1.3f;
        }

        float height() {
            return lines.size() * leading();
        }
    }

    private final TaggedPage page;
    private final PdfStructureElement table;
    private final Lettering labels;

    NoticeCells(TaggedPage page, PdfStructureElement table, Lettering labels) {
        this.page = page;
        this.table = table;
        this.labels = labels;
    }

    /** Both centred on one height. */
    void write(String label, float labelLeft, Value value, float valueLeft, float middle) {
        var row = page.tag(table, "TR");
        page.write(page.rowHeader(row), label, labels, labelLeft, middle - labels.size() * MIDDLE);
        var cell = page.tag(row, "TD");
        float baseline = middle + (value.lines().size() - 1) * value.leading() / 2 - value.lettering().size() * MIDDLE;
        for (var line : value.lines()) {
            page.write(cell, line, value.lettering(), valueLeft, baseline);
            baseline -= value.leading();
        }
    }
}
