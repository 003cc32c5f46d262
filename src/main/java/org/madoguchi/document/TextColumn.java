package org.madoguchi.document;

import java.util.List;
import org.openpdf.text.pdf.PdfStructureElement;

/** Prose from top to bottom between two margins. */
final class TextColumn {

    private final TaggedPage page;
    private final float left;
    private final float width;
    private float y;

    TextColumn(TaggedPage page, float left, float width, float top) {
        this.page = page;
        this.left = left;
        this.width = width;
        this.y = top;
    }

    /** Where the next thing begins. */
    float y() {
        return y;
    }

    void down(float points) {
        y -= points;
    }

    void centred(String type, String line, Lettering lettering) {
        line(type, line, lettering, left + (width - lettering.width(line) + lettering.spread()) / 2);
    }

    void right(String type, String line, Lettering lettering) {
        line(type, line, lettering, left + width - lettering.width(line));
    }

    void text(String type, String text, Lettering lettering, float leading) {
        lines(page.tag(type), lettering.prose(text, width), lettering, left, leading);
    }

    /** @param mark stands before the text, such as ※, and is hung out of it */
    void hanging(String mark, String text, Lettering lettering, float leading) {
        hanging(page.tag("P"), mark, text, lettering, leading);
    }

    void hanging(PdfStructureElement tag, String mark, String text, Lettering lettering, float leading) {
        // The space keeps "※2" and a number after it apart for whoever hears or copies them.
        var spaced = mark + " ";
        float indent = lettering.width(spaced);
        page.write(tag, spaced, lettering, left, y - baseline(lettering, leading));
        lines(tag, lettering.prose(text, width - indent), lettering, left + indent, leading);
    }

    /** @param mark stands before each, such as ・ */
    void list(String mark, List<String> items, Lettering lettering, float leading) {
        var list = page.tag("L");
        for (var item : items) {
            var entry = page.tag(list, "LI");
            page.write(page.tag(entry, "Lbl"), mark, lettering, left, y - baseline(lettering, leading));
            float indent = lettering.width(mark);
            lines(page.tag(entry, "LBody"), lettering.prose(item, width - indent), lettering, left + indent, leading);
            y -= leading / 3;
        }
    }

    private void line(String type, String line, Lettering lettering, float x) {
        y -= lettering.size();
        page.write(page.tag(type), line, lettering, x, y);
    }

    private void lines(PdfStructureElement tag, List<String> lines, Lettering lettering, float x, float leading) {
        for (var line : lines) {
            page.write(tag, line, lettering, x, y - baseline(lettering, leading));
            y -= leading;
        }
    }

    private static float baseline(Lettering lettering, float leading) {
        return (leading + lettering.size()) / 2 - lettering.size() * 0.12f;
    }
}
