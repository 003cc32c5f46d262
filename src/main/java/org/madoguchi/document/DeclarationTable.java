package org.madoguchi.document;

import java.awt.Color;
import java.util.List;
import org.madoguchi.document.DeclarationEntries.Box;
import org.madoguchi.document.DeclarationEntries.DayPart;
import org.madoguchi.document.DeclarationEntries.Entry;
import org.openpdf.text.pdf.PdfStructureElement;

/** The rows of one part of the form: what is asked on the left, what is answered on the right. */
final class DeclarationTable {

    private static final float LABEL_WIDTH = 122;
    private static final float PADDING = 9;
    private static final float ROW = 29;
    private static final Color RULE = new Color(0x76, 0x76, 0x76);
    private static final Color TINT = new Color(0xF2, 0xF2, 0xF2);

    private final TaggedPage page;
    private final TextColumn column;
    private final DeclarationEntries entries;
    private final Lettering body;
    private final Lettering note;
    private final PdfStructureElement table;

    DeclarationTable(
            TaggedPage page, TextColumn column, DeclarationEntries entries, Lettering body, Lettering note) {
        this.page = page;
        this.column = column;
        this.entries = entries;
        this.body = body;
        this.note = note;
        table = page.tag("Table");
    }

    void choices(DeclarationLabel label, List<Box> boxes) {
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

    void text(DeclarationLabel label, Entry entry) {
        var row = page.tag(table, "TR");
        var place = row(row, label, 34);
        entries.text(page.tag(row, "TD"), entry, place);
    }

    /** The reading stands in a line of its own above the name. */
    void name(DeclarationLabel label, String kanaLabel, Entry kana, Entry name) {
        var row = page.tag(table, "TR");
        var place = row(row, label, 60);
        var cell = page.tag(row, "TD");
        var above = new Slot(place.x(), place.top() - 20, place.width(), 20);
        float indent = note.width(kanaLabel) + 8;
        page.write(page.tag(cell, "P"), kanaLabel, note, above.x(), above.baseline(note.size()));
        entries.text(cell, kana, new Slot(above.x() + indent, above.y() + 1, above.width() - indent, 18));
        page.line(place.x() - PADDING, DeclarationForm.RIGHT, above.y(), RULE);
        entries.text(cell, name, new Slot(place.x(), place.y() + 2, place.width(), 36));
    }

    void day(DeclarationLabel label, List<Box> eras, List<DayPart> day) {
        var row = page.tag(table, "TR");
        var place = row(row, label, ROW);
        var cell = page.tag(row, "TD");
        float right = boxes(cell, eras, place);
        float units = day.stream().map(part -> body.width(part.unit())).reduce(0f, Float::sum);
        float room = (place.right() - right - units) / day.size();
        entries.day(cell, day, body, new Slot(right, place.y(), place.right() - right, place.height()), room);
    }

    /** Below the address is room for another, and above that room the note that says so. */
    void address(DeclarationLabel label, Entry address, String mark, String text, Entry other) {
        var row = page.tag(table, "TR");
        var place = row(row, label, 100);
        var cell = page.tag(row, "TD");
        entries.text(cell, address, new Slot(place.x(), place.y() + 60, place.width(), 38));
        page.line(place.x() - PADDING, DeclarationForm.RIGHT, place.y() + 58, RULE);
        var above = new TextColumn(page, place.x(), place.width(), place.y() + 55);
        above.hanging(page.tag(cell, "P"), mark, text, note, 12);
        entries.text(cell, other, new Slot(place.x(), place.y() + 2, place.width(), 28));
    }

    private Slot row(PdfStructureElement row, DeclarationLabel label, float height) {
        float top = column.y();
        float bottom = top - height;
        var header = page.rowHeader(row);
        var place = new Slot(DeclarationForm.MARGIN, bottom, LABEL_WIDTH, height).inset(PADDING);
        page.fill(DeclarationForm.MARGIN, bottom, LABEL_WIDTH, height, TINT);
        page.frame(DeclarationForm.MARGIN, bottom, DeclarationForm.WIDTH, height, 0.6f, RULE);
        page.upright(DeclarationForm.MARGIN + LABEL_WIDTH, bottom, top, RULE);
        label.write(page, header, body, place.x(), place.baseline(body.size()));
        column.down(height);
        return new Slot(DeclarationForm.MARGIN + LABEL_WIDTH, bottom, DeclarationForm.WIDTH - LABEL_WIDTH, height).inset(PADDING);
    }
}
