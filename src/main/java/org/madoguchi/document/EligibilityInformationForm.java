package org.madoguchi.document;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.openpdf.text.pdf.PdfStructureElement;

/** The form from top to bottom: each part takes its place below the one before. */
final class EligibilityInformationForm {

    /** One row of a table: what it is called, and what the register says. */
    record Field(String label, String value) {}

    private static final float MARGIN = 51;
    private static final float TOP = TaggedPage.HEIGHT - 42;
    private static final float FOOT = 42;
    private static final float RIGHT = TaggedPage.WIDTH - MARGIN;
    private static final float WIDTH = RIGHT - MARGIN;
    private static final float LABEL_WIDTH = 166;
    private static final float PADDING = 13;
    private static final float VALUE_WIDTH = WIDTH - LABEL_WIDTH - 2 * PADDING;
    private static final float ROW_HEIGHT = 35;
    /** Above the baseline stands the middle of a kanji, as a part of its size. */
    private static final float MIDDLE = 0.37f;
    /** Above and below the mark, where there is room for it. */
    private static final float AIR = 8;
    /** The sizes of values: the first at which a value needs no more lines than allowed, or else the last. */
    private static final List<ValueSize> VALUE_SIZES = List.of(
            new ValueSize(20, 1), new ValueSize(16, 2), new ValueSize(13, 4), new ValueSize(10, 8), new ValueSize(8, Integer.MAX_VALUE));

    private record ValueSize(float points, int lines) {

        Lettering lettering(Typefaces typefaces) {
            return new Lettering(typefaces, points, NoticeCells.INK);
        }
    }

    private final TaggedPage page;
    private final Typefaces regular;
    private final Typefaces bold;
    private float y = TOP;
    private float foot = FOOT;

    EligibilityInformationForm(TaggedPage page, String title, Typefaces regular, Typefaces bold) {
        this.page = page;
        this.regular = regular;
        this.bold = bold;
        title(title);
    }

    private void title(String text) {
        var lettering = new Lettering(bold, 27, NoticeCells.INK, 2);
        y -= lettering.size();
        centred(page.tag("H1"), text, lettering, y);
        y -= 22;
    }

    /** The sentence that nobody may miss: its first half larger than the rest. */
    void warning(String text) {
        var sentences = sentences(text);
        float height = 78;
        page.frame(MARGIN, y - height, WIDTH, height, 1.5f, NoticeCells.INK);
        var tag = page.tag("P");
        centred(tag, sentences.getFirst(), new Lettering(bold, 21, NoticeCells.INK), y - 33);
        centred(tag, String.join("", sentences.subList(1, sentences.size())), new Lettering(bold, 16, NoticeCells.INK), y - 61);
        y -= height;
    }

    void savedOn(String text) {
        var lettering = new Lettering(regular, 14, NoticeCells.INK);
        y -= 30;
        page.write(page.tag("P"), text, lettering, RIGHT - lettering.width(text), y);
        y -= 14;
    }

    void heading(String text) {
        y -= 34;
        page.write(page.tag("H2"), text, new Lettering(bold, 15, NoticeCells.INK), MARGIN, y);
        y -= 12;
    }

    void table(List<Field> fields) {
        var table = page.tag("Table");
        fields.forEach(field -> row(page.tag(table, "TR"), field));
    }

    private void row(PdfStructureElement row, Field field) {
        var label = new Lettering(regular, 14, NoticeCells.INK, 4);
        var value = fitting(field.value());
        var lines = value.even(field.value(), VALUE_WIDTH);
        float height = Math.max(ROW_HEIGHT, lines.size() * value.leading() + 9);
        float middle = y - height / 2;
        page.fill(MARGIN, y - height, LABEL_WIDTH, height, NoticeCells.TINT);
        page.line(MARGIN, RIGHT, y, NoticeCells.RULE);
        page.line(MARGIN, RIGHT, y - height, NoticeCells.RULE);
        page.write(page.rowHeader(row), field.label(), label, MARGIN + PADDING, middle - label.size() * MIDDLE);
        float firstBaseline = middle + (lines.size() - 1) * value.leading() / 2 - value.size() * MIDDLE;
        paragraph(page.tag(row, "TD"), lines, value, MARGIN + LABEL_WIDTH + PADDING, firstBaseline);
        y -= height;
    }

    private Lettering fitting(String value) {
        var best = regular.bestFor(value);
        return VALUE_SIZES.stream()
                .filter(size -> size.lettering(best).words(value, VALUE_WIDTH).size() <= size.lines())
                .findFirst()
                .orElseThrow()
                .lettering(best);
    }

    /** @param mark what stands before the text, such as (注), and is hung out of it */
    void note(String mark, String text) {
        var lettering = new Lettering(regular, 12.5f, NoticeCells.INK);
        float indent = lettering.width(mark) + 4;
        var lines = lettering.prose(text, WIDTH - indent);
        var tag = page.tag("P");
        y -= 28;
        page.write(tag, mark, lettering, MARGIN, y);
        paragraph(tag, lines, lettering, MARGIN + indent, y);
        y -= (lines.size() - 1) * lettering.leading();
    }

    /** Who answers for the document, at the foot of the page. */
    void issuer(String mark, String issuer) {
        var marked = new Lettering(bold, 12.5f, NoticeCells.QUIET);
        float width = marked.width(mark) + 2 * PADDING;
        var named = issuing(issuer, WIDTH - width - PADDING);
        var lines = named.prose(issuer, WIDTH - width - PADDING);
        float widest = lines.stream().map(named::width).reduce(0f, Float::max);
        float baseline = FOOT + 8.5f;
        page.frame(MARGIN, FOOT, width, 26, 1, NoticeCells.QUIET);
        page.write(page.tag("P"), mark, marked, MARGIN + PADDING, baseline);
        foot = Math.max(FOOT + 26, baseline + lines.size() * named.leading());
        paragraph(page.tag("P"), lines, named, RIGHT - widest, baseline + (lines.size() - 1) * named.leading());
    }

    /** Smaller where it then stands in one line. */
    private Lettering issuing(String issuer, float width) {
        var usual = new Lettering(regular.bestFor(issuer), 12.5f, NoticeCells.QUIET);
        float smaller = usual.size() * width / usual.width(issuer);
        return smaller < usual.size() && smaller >= 8 ? new Lettering(usual.typefaces(), smaller - 0.01f, NoticeCells.QUIET) : usual;
    }

    /** Above the issuer, as large as there is room; on a page of its own where the longest of names leave none. */
    void check(CheckMark mark, CheckMarkBox box) {
        float height = Stream.of(CheckMarkBox.LARGE, CheckMarkBox.MEDIUM).filter(each -> foot + each + 2 * AIR < y)
                .findFirst().orElse(CheckMarkBox.SMALL);
        boolean fits = foot + height < y;
        if (!fits) {
            page.turn();
        }
        float air = Math.clamp((y - foot - height) / 2, 0, 10);
        box.write(mark, MARGIN - height / 10, fits ? foot + air : TOP - height, WIDTH, height);
    }

    private void centred(PdfStructureElement tag, String line, Lettering lettering, float baseline) {
        page.write(tag, line, lettering, (TaggedPage.WIDTH - lettering.width(line)) / 2, baseline);
    }

    private void paragraph(PdfStructureElement tag, List<String> lines, Lettering lettering, float x, float baseline) {
        for (int i = 0; i < lines.size(); i++) {
            page.write(tag, lines.get(i), lettering, x, baseline - i * lettering.leading());
        }
    }

    private static List<String> sentences(String text) {
        var breaks = BreakIterator.getSentenceInstance(Locale.JAPANESE);
        breaks.setText(text);
        var sentences = new ArrayList<String>();
        for (int start = 0, end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
            sentences.add(text.substring(start, end));
        }
        return sentences;
    }
}
