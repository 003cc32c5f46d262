package org.madoguchi.document;

import java.awt.Color;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madoguchi.document.NoticeCells.Size;
import org.madoguchi.document.NoticeCells.Value;
import org.openpdf.text.pdf.PdfStructureElement;

/** A copy from top to bottom: what it is, that it is one, its rows, and at the foot what it is for. */
final class MaskedCopyForm {

    /**
     * @param value null where it is hidden
     * @param small whether it stands back, as the reading of a name does
     */
    record Field(String label, @Nullable String value, boolean small) {}

    private static final float MARGIN = 54;
    private static final float WIDTH = TaggedPage.WIDTH - 2 * MARGIN;
    private static final float TOP = TaggedPage.HEIGHT - 52;
    private static final float FOOT = 46;
    private static final float LABEL_WIDTH = 150;
    private static final float PADDING = 13;
    private static final float VALUE_LEFT = MARGIN + LABEL_WIDTH + PADDING;
    private static final float VALUE_WIDTH = WIDTH - LABEL_WIDTH - 2 * PADDING;
    private static final float ROW = 34;
    private static final float BAR = 22;
    /** Above the baseline stands the middle of a kanji, as a part of its size. */
    private static final float MIDDLE = 0.37f;
    private static final List<Size> VALUES = List.of(
            new Size(17, 1), new Size(14, 2), new Size(11, 4), new Size(8, 8), new Size(6, Integer.MAX_VALUE));

    private static final List<Size> SMALL = List.of(
            new Size(13, 1), new Size(11, 3), new Size(8, 8), new Size(6, Integer.MAX_VALUE));

    private final TaggedPage page;
    private final Typefaces regular;
    private final Typefaces bold;
    private final TextColumn column;
    private float foot = FOOT;

    MaskedCopyForm(TaggedPage page, Typefaces regular, Typefaces bold) {
        this.page = page;
        this.regular = regular;
        this.bold = bold;
        this.column = new TextColumn(page, MARGIN, WIDTH, TOP);
    }

    void title(String text, String mark) {
        column.centred("H1", text, new Lettering(bold, 25, NoticeCells.INK, 3));
        column.down(24);
        var lettering = new Lettering(bold, 16, NoticeCells.INK, 1);
        float width = lettering.width(mark) + 2 * PADDING;
        page.frame((TaggedPage.WIDTH - width) / 2, column.y() - 27, width, 32, 1.5f, NoticeCells.INK);
        column.centred("P", mark, lettering);
        column.down(22);
    }

    void right(String text, float size) {
        column.down(4);
        var lettering = new Lettering(regular.bestFor(text), size, NoticeCells.INK);
        lettering.prose(text, WIDTH).forEach(line -> {
            column.right("P", line, lettering);
            column.down(4);
        });
        column.down(10);
    }

    void text(String text) {
        column.text("P", text, new Lettering(regular, 13, NoticeCells.INK), 21);
    }

    void heading(String text) {
        column.down(20);
        column.text("H2", text, new Lettering(bold, 14, NoticeCells.INK), 22);
    }

    /** @param hidden what is said in place of a hidden value */
    void table(List<Field> fields, String hidden) {
        column.down(8);
        var table = page.tag("Table");
        fields.forEach(field -> row(page.tag(table, "TR"), field, hidden));
    }

    private void row(PdfStructureElement row, Field field, String hidden) {
        var text = field.value();
        var value = text == null ? bar(hidden) : Value.of(text, regular, field.small() ? SMALL : VALUES, VALUE_WIDTH);
        float top = column.y();
        float height = Math.max(ROW, value.height() + 12);
        float middle = top - height / 2;
        page.fill(MARGIN, top - height, LABEL_WIDTH, height, NoticeCells.TINT);
        page.line(MARGIN, MARGIN + WIDTH, top, NoticeCells.RULE);
        page.line(MARGIN, MARGIN + WIDTH, top - height, NoticeCells.RULE);
        var label = new Lettering(regular, 13, NoticeCells.INK);
        page.write(page.rowHeader(row), field.label(), label, MARGIN + PADDING, middle - label.size() * MIDDLE);
        if (text == null) {
            page.fill(VALUE_LEFT, middle - BAR / 2, value.lettering().width(hidden) + 2 * PADDING, BAR, NoticeCells.INK);
        }
        value(page.tag(row, "TD"), value, text == null ? VALUE_LEFT + PADDING : VALUE_LEFT, middle);
        column.down(height);
    }

    /** What stands on the bar is all that there is of the value. */
    private Value bar(String hidden) {
        return new Value(new Lettering(regular, 11, Color.WHITE), List.of(hidden));
    }

    private void value(PdfStructureElement cell, Value value, float left, float middle) {
        float baseline = middle + (value.lines().size() - 1) * value.leading() / 2 - value.lettering().size() * MIDDLE;
        for (var line : value.lines()) {
            page.write(cell, line, value.lettering(), left, baseline);
            baseline -= value.leading();
        }
    }

    /** @param mark stands before each, such as ※ */
    void notes(String mark, List<String> notes) {
        column.down(20);
        var lettering = new Lettering(regular, 12, NoticeCells.INK);
        notes.forEach(note -> {
            column.hanging(mark, note, lettering, 19);
            column.down(5);
        });
    }

    /** Who answers for the copy, at the foot of the page. */
    void issuer(String text) {
        var lettering = new Lettering(regular.bestFor(text), 11, NoticeCells.QUIET);
        var lines = lettering.prose(text, WIDTH);
        foot = FOOT + lines.size() * lettering.leading();
        var tag = page.tag("P");
        float baseline = FOOT + (lines.size() - 1) * lettering.leading();
        for (var line : lines) {
            page.write(tag, line, lettering, MARGIN + WIDTH - lettering.width(line), baseline);
            baseline -= lettering.leading();
        }
    }

    /** Above the issuer; on a page of its own where the longest of names leave no room. */
    void check(CheckMark mark, CheckMarkBox box) {
        float height = CheckMarkBox.SMALL;
        boolean fits = foot + height < column.y();
        if (!fits) {
            page.turn();
        }
        box.write(mark, MARGIN - height / 10, fits ? foot : TOP - height, WIDTH, height);
    }
}
