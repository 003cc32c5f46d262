package org.madoguchi.document;

import java.awt.Color;
import java.util.List;
import org.madoguchi.document.DeclarationEntries.DayPart;
import org.madoguchi.document.DeclarationEntries.Entry;

/** The form on its page, from top to bottom: each part takes its place below the one before. */
final class DeclarationForm {

    static final float MARGIN = 48;
    static final float WIDTH = TaggedPage.WIDTH - 2 * MARGIN;
    static final float RIGHT = MARGIN + WIDTH;
    private static final float NOTE_LEADING = 13;
    private static final float SIGNATURE_WIDTH = 273;

    static final Color INK = new Color(0x1A, 0x1A, 0x1C);

    private final TaggedPage page;
    private final Typefaces bold;
    private final DeclarationEntries entries;
    private final Lettering body;
    private final Lettering note;
    private final TextColumn column;

    DeclarationForm(TaggedPage page, Typefaces regular, Typefaces bold, DeclarationEntries entries) {
        this.page = page;
        this.bold = bold;
        this.entries = entries;
        body = new Lettering(regular, 11.5f, INK);
        note = new Lettering(regular, 9.5f, INK);
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
    DeclarationTable heading(String text) {
        column.down(9);
        column.text("H2", text, new Lettering(bold, 12.5f, INK), 16);
        column.down(4);
        return new DeclarationTable(page, column, entries, body, note);
    }

    void date(List<DayPart> day) {
        column.down(7);
        entries.day(page.tag("Div"), day, body, new Slot(MARGIN, column.y() - 22, 200, 22), 38);
        column.down(22);
    }

    /** The line is to be signed by hand, also where the rest is filled in on a screen. */
    void signature(String label, DeclarationLabel relation, String colon, Entry who, String end) {
        column.down(12);
        var place = new Slot(MARGIN, column.y() - 22, SIGNATURE_WIDTH, 22);
        page.write(page.tag("P"), label, body, MARGIN, place.baseline(body.size()));
        page.line(MARGIN + body.width(label) + 8, place.right(), place.y(), INK);
        relation(new Slot(place.right() + 12, place.y(), RIGHT - place.right() - 12, 22), relation, colon, who, end);
        column.down(22);
    }

    /** (患者との関係：      ) */
    private void relation(Slot place, DeclarationLabel relation, String colon, Entry who, String end) {
        float baseline = place.baseline(body.size());
        float start = place.x() + relation.width(body);
        float left = start + body.width(colon);
        float right = place.right() - body.width(end);
        var tag = page.tag("Div");
        var words = page.tag(tag, "P");
        relation.write(page, words, body, place.x(), baseline);
        page.write(words, colon, body, start, baseline);
        page.write(words, end, body, right, baseline);
        entries.text(tag, who, new Slot(left, place.y(), right - left, place.height()));
        page.line(left, right, place.y(), INK);
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
