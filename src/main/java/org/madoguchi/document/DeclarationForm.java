package org.madoguchi.document;

import java.awt.Color;
import java.util.List;
import org.madoguchi.document.DeclarationEntries.Box;
import org.madoguchi.document.DeclarationEntries.DayPart;
import org.madoguchi.document.DeclarationEntries.Entry;
import org.openpdf.text.pdf.PdfStructureElement;

/** The form on its page, from top to bottom: each part takes its place below the one before. */
final class DeclarationForm {

    /** What a row is called. @param mark of the note on it, or empty */
    record Label(String text, String mark) {}

    private static final float MARGIN = 48;
    private static final float WIDTH = TaggedPage.WIDTH - 2 * MARGIN;
    private static final float RIGHT = MARGIN + WIDTH;
    private static final float LABEL_WIDTH = 122;
    private static final float PADDING = 9;
    private static final float ROW = 29;
    private static final float NOTE_LEADING = 13;

    static final Color INK = new Color(0x1A, 0x1A, 0x1C);
    private static final Color RULE = new Color(0x76, 0x76, 0x76);
    private static final Color TINT = new Color(0xF2, 0xF2, 0xF2);

    private final TaggedPage page;
    private final Typefaces bold;
    private final DeclarationEntries entries;
    private final Lettering body;
    private final Lettering note;
    private final Lettering mark;
    private final TextColumn column;

    DeclarationForm(TaggedPage page, Typefaces regular, Typefaces bold, DeclarationEntries entries) {
        this.page = page;
        this.bold = bold;
        this.entries = entries;
        body = new Lettering(regular, 11.5f, INK);
        note = new Lettering(regular, 9.5f, INK);
        mark = new Lettering(regular, 7, INK);
        column = new TextColumn(page, MARGIN, WIDTH, TaggedPage.HEIGHT - 32);
    }

    void corner(String text) {
        column.right("P", text, new Lettering(body.typefaces(), 10, INK));
    }

    void title(String text) {
        column.down(4);
        column.centred("H1", text, new Lettering(bold, 21, INK, 3));
        column.down(11);
    }

    void statement(String text) {
        column.text("P", text, body, 17);
        column.down(3);
    }

    void note(String mark, String text) {
        column.down(3);
        column.hanging(mark, text, note, NOTE_LEADING);
    }

    /** @return the table below it */
    PdfStructureElement heading(String text) {
        column.down(9);
        column.text("H2", text, new Lettering(bold, 12.5f, INK), 16);
        column.down(4);
        return page.tag("Table");
    }

    void choices(PdfStructureElement table, Label label, List<Box> boxes) {
        var row = page.tag(table, "TR");
        var place = row(row, label, ROW);
        boxes(page.tag(row, "TD"), boxes, place);
    }

    /** @return where the last one ends */
    private float boxes(PdfStructureElement cell, List<Box> boxes, Slot place) {
        var list = page.tag(cell, "L");
        float x = place.x();
        for (var box : boxes) {
            entries.box(page.tag(list, "LI"), box, body, x, place.baseline(body.size()));
            x += DeclarationEntries.width(box, body) + 15;
        }
        return x;
    }

    void text(PdfStructureElement table, Label label, Entry entry) {
        var row = page.tag(table, "TR");
        var place = row(row, label, 34);
        entries.text(page.tag(row, "TD"), entry, place);
    }

    /** The reading stands in a line of its own above the name. */
    void name(PdfStructureElement table, Label label, String kanaLabel, Entry kana, Entry name) {
        var row = page.tag(table, "TR");
        var place = row(row, label, 60);
        var cell = page.tag(row, "TD");
        var above = new Slot(place.x(), place.top() - 20, place.width(), 20);
        float indent = note.width(kanaLabel) + 8;
        page.write(page.tag(cell, "P"), kanaLabel, note, above.x(), above.baseline(note.size()));
        entries.text(cell, kana, new Slot(above.x() + indent, above.y() + 1, above.width() - indent, 18));
        page.line(place.x() - PADDING, RIGHT, above.y(), RULE);
        entries.text(cell, name, new Slot(place.x(), place.y() + 2, place.width(), 36));
    }

    void day(PdfStructureElement table, Label label, List<Box> eras, List<DayPart> day) {
        var row = page.tag(table, "TR");
        var place = row(row, label, ROW);
        var cell = page.tag(row, "TD");
        float right = boxes(cell, eras, place);
        float units = day.stream().map(part -> body.width(part.unit())).reduce(0f, Float::sum);
        float room = (place.right() - right - units) / day.size();
        entries.day(cell, day, body, new Slot(right, place.y(), place.right() - right, place.height()), room);
    }

    /** Below the address is room for another, and above that room the note that says so. */
    void address(PdfStructureElement table, Label label, Entry address, String mark, String text, Entry other) {
        var row = page.tag(table, "TR");
        var place = row(row, label, 100);
        var cell = page.tag(row, "TD");
        entries.text(cell, address, new Slot(place.x(), place.y() + 60, place.width(), 38));
        page.line(place.x() - PADDING, RIGHT, place.y() + 58, RULE);
        var above = new TextColumn(page, place.x(), place.width(), place.y() + 55);
        above.hanging(page.tag(cell, "P"), mark, text, note, 12);
        entries.text(cell, other, new Slot(place.x(), place.y() + 2, place.width(), 28));
    }

    private Slot row(PdfStructureElement row, Label label, float height) {
        float top = column.y();
        float bottom = top - height;
        var header = page.rowHeader(row);
        var place = new Slot(MARGIN, bottom, LABEL_WIDTH, height).inset(PADDING);
        page.fill(MARGIN, bottom, LABEL_WIDTH, height, TINT);
        page.frame(MARGIN, bottom, WIDTH, height, 0.6f, RULE);
        page.upright(MARGIN + LABEL_WIDTH, bottom, top, RULE);
        marked(header, label, place.x(), place.baseline(body.size()));
        column.down(height);
        return new Slot(MARGIN + LABEL_WIDTH, bottom, WIDTH - LABEL_WIDTH, height).inset(PADDING);
    }

    /** The mark of a note stands small and high. */
    private void marked(PdfStructureElement tag, Label label, float x, float baseline) {
        page.write(tag, label.text(), body, x, baseline);
        if (!label.mark().isEmpty()) {
            page.write(tag, label.mark(), mark, x + body.width(label.text()), baseline + 5);
        }
    }

    void date(List<DayPart> day) {
        column.down(7);
        entries.day(page.tag("Div"), day, body, new Slot(MARGIN, column.y() - 22, 200, 22), 38);
        column.down(22);
    }

    /** The line is to be signed by hand, also where the rest is filled in on a screen. */
    void signature(String label, Label relation, String colon, Entry who, String end) {
        column.down(12);
        var place = new Slot(MARGIN, column.y() - 22, WIDTH, 22);
        float baseline = place.baseline(body.size());
        float right = RIGHT - body.width(end);
        float start = MARGIN + 285;
        page.write(page.tag("P"), label, body, MARGIN, baseline);
        page.line(MARGIN + body.width(label) + 8, start - 12, place.y(), INK);
        var tag = page.tag("Div");
        var words = page.tag(tag, "P");
        marked(words, relation, start, baseline);
        float x = start + body.width(relation.text()) + mark.width(relation.mark());
        page.write(words, colon, body, x, baseline);
        x += body.width(colon);
        entries.text(tag, who, new Slot(x, place.y(), right - x, 22));
        page.line(x, right, place.y(), INK);
        page.write(words, end, body, right, baseline);
        column.down(22);
    }

    void phone(String label, Entry phone) {
        column.down(10);
        var place = new Slot(MARGIN, column.y() - 22, WIDTH, 22);
        var tag = page.tag("Div");
        float x = MARGIN + body.width(label) + 8;
        page.write(page.tag(tag, "P"), label, body, MARGIN, place.baseline(body.size()));
        entries.text(tag, phone, new Slot(x, place.y(), 220, 22));
        page.line(x, x + 220, place.y(), INK);
        column.down(24);
    }
}
