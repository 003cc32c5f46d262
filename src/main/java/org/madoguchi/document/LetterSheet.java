package org.madoguchi.document;

import java.awt.Color;
import java.util.List;
import java.util.Optional;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfStructureElement;

/** A letter from top to bottom, all of it larger or smaller at once so that it is one page. */
final class LetterSheet {

    /** What a row is called, and what stands in it: a paragraph each. */
    record Row(String label, List<String> texts) {

        Row(String label, String text) {
            this(label, List.of(text));
        }
    }

    /** How the answer is dressed; its words say the same without. */
    record Tone(String sign, Color colour, Color ground) {}

    static final float LEFT = 48;
    static final float WIDTH = TaggedPage.WIDTH - 2 * LEFT;
    private static final float RIGHT = LEFT + WIDTH;
    private static final float NAME_WIDTH = WIDTH * 0.54f;
    private static final float TOP = TaggedPage.HEIGHT - 30;
    private static final float FOOT = 28;
    private static final float LEADING = 1.45f;
    /** For eyes of 75 years, at full size. */
    private static final float BODY = 11;

    private final TaggedPage page;
    private final Typefaces regular;
    private final Typefaces bold;
    private final float scale;
    private float y = TOP;

    LetterSheet(TaggedPage page, Typefaces regular, Typefaces bold, float scale) {
        this.page = page;
        this.regular = regular;
        this.bold = bold;
        this.scale = scale;
    }

    /** Whether nothing stands below the foot of the page. */
    boolean fits() {
        return y >= FOOT;
    }

    void title(String title) {
        lines(page.tag("H1"), title, lettering(bold, 18.5f, NoticeCells.INK), LEFT, WIDTH);
        down(4);
    }

    /** @param name as the register has it, whose language is Japanese */
    void parties(String name, String insurer, String day) {
        float top = y;
        var lettering = nameLettering(name);
        lines(japanese(page.tag("P")), lettering.even(name, NAME_WIDTH), lettering, LEFT);
        float below = y;
        y = top;
        var small = lettering(regular.bestFor(insurer + day), 10.5f, NoticeCells.INK);
        right(japanese(page.tag("P")), insurer, small);
        right(page.tag("P"), day, small);
        y = Math.min(y, below);
        down(6);
    }

    private Lettering nameLettering(String name) {
        var best = regular.bestFor(name);
        var large = lettering(best, 15, NoticeCells.INK);
        return large.prose(name, NAME_WIDTH).size() == 1 ? large : lettering(best, 10.5f, NoticeCells.INK);
    }

    private void right(PdfStructureElement tag, String text, Lettering lettering) {
        for (var line : lettering.prose(text, WIDTH - NAME_WIDTH - 12)) {
            y -= lettering.size() * LEADING;
            page.write(tag, line, lettering, RIGHT - lettering.width(line), y + lettering.size() * 0.37f);
        }
    }

    /**
     * The one sentence on top, in a frame, and what is said below it.
     *
     * @param deed what is as loud as the headline
     */
    void answer(Tone tone, String headline, Optional<String> deed, List<String> paragraphs) {
        float padding = 9 * scale;
        float left = LEFT + 52 * scale;
        float width = RIGHT - left - padding;
        var large = lettering(bold, 15.5f, NoticeCells.INK);
        var normal = lettering(regular, 11.5f, NoticeCells.INK);
        float height = 2 * padding + height(headline, large, width)
                + deed.map(text -> height(text, large, width)).orElse(0f)
                + paragraphs.stream().map(text -> height(text, normal, width)).reduce(0f, Float::sum) + 2 * scale;
        page.fill(LEFT, y - height, WIDTH, height, tone.ground());
        page.fill(LEFT, y - height, 5 * scale, height, tone.colour());
        page.frame(LEFT, y - height, WIDTH, height, 0.9f, tone.colour());
        page.ornament(tone.sign(), lettering(bold, 26, tone.colour()), LEFT + 16 * scale, y - padding - 23 * scale);
        float below = y - height;
        y -= padding;
        lines(page.tag("H2"), large.even(headline, width), large, left);
        deed.ifPresent(text -> lines(page.tag("P"), large.even(text, width), large, left));
        down(2);
        paragraphs.forEach(text -> lines(page.tag("P"), text, normal, left, width));
        y = below;
        down(6);
    }

    void heading(String text) {
        down(5);
        var lettering = lettering(bold, 12.5f, NoticeCells.INK);
        page.fill(LEFT, y - lettering.leading() + 2, 4 * scale, lettering.leading() - 2, NoticeCells.INK);
        lines(page.tag("H2"), text, lettering, LEFT + 11 * scale, WIDTH - 11 * scale);
        down(3);
    }

    void step(String title, List<Row> rows, String note) {
        lines(page.tag("H3"), title, lettering(bold, 12, NoticeCells.INK), LEFT, WIDTH);
        down(1);
        table(rows, 70);
        lines(page.tag("P"), note, lettering(regular, BODY, NoticeCells.INK), LEFT, WIDTH);
        down(4);
    }

    /** @param labelWidth at full size */
    void table(List<Row> rows, float labelWidth) {
        if (rows.isEmpty()) {
            return;
        }
        var table = page.tag("Table");
        rows.forEach(row -> row(page.tag(table, "TR"), row, labelWidth * scale));
        page.line(LEFT, RIGHT, y, NoticeCells.RULE);
        down(4);
    }

    private void row(PdfStructureElement tag, Row row, float labelWidth) {
        var label = lettering(bold.bestFor(row.label()), BODY, NoticeCells.INK);
        var faced = lettering(regular.bestFor(String.join("", row.texts())), BODY, NoticeCells.INK);
        float textLeft = LEFT + labelWidth + 8 * scale;
        page.line(LEFT, RIGHT, y, NoticeCells.RULE);
        float top = y - 1.5f * scale;
        y = top;
        lines(page.rowHeader(tag), row.label(), label, LEFT + 2, labelWidth - 2);
        float below = y;
        y = top;
        var cell = page.tag(tag, "TD");
        row.texts().forEach(text -> lines(row.texts().size() == 1 ? cell : page.tag(cell, "P"), text, faced, textLeft, RIGHT - textLeft));
        y = Math.min(below, y) - 1.5f * scale;
    }

    /** @param height in points, as it is drawn */
    Slot picture(float height) {
        y -= height;
        var place = new Slot(LEFT, y, WIDTH, height);
        down(6);
        return place;
    }

    void small(String paragraph) {
        down(2);
        lines(page.tag("P"), paragraph, lettering(regular, 9.5f, NoticeCells.QUIET), LEFT, WIDTH);
    }

    private void lines(PdfStructureElement tag, String text, Lettering lettering, float left, float width) {
        lines(tag, lettering.prose(text, width), lettering, left);
    }

    private void lines(PdfStructureElement tag, List<String> lines, Lettering lettering, float left) {
        for (var line : lines) {
            y -= lettering.size() * LEADING;
            page.write(tag, line, lettering, left, y + lettering.size() * 0.37f);
        }
    }

    private static float height(String text, Lettering lettering, float width) {
        return lettering.prose(text, width).size() * lettering.size() * LEADING;
    }

    private Lettering lettering(Typefaces typefaces, float size, Color colour) {
        return new Lettering(typefaces, size * scale, colour);
    }

    private void down(float points) {
        y -= points * scale;
    }

    private static PdfStructureElement japanese(PdfStructureElement tag) {
        tag.put(PdfName.LANG, new PdfString("ja-JP"));
        return tag;
    }
}
