package org.madoguchi.document;

import java.util.ArrayList;
import java.util.List;
import org.madoguchi.document.NoticeCells.Size;
import org.madoguchi.document.NoticeCells.Value;
import org.openpdf.text.pdf.PdfStructureElement;

/** The foot of the notice: what to do with it, and at the right the card to cut out, as large as those in a wallet. */
final class EligibilityNoticeCard {

    /** ISO/IEC 7810 ID-1, the size of the My Number card. */
    private static final float WIDTH = mm(85.6f);
    private static final float HEIGHT = mm(53.98f);
    private static final float BOTTOM = mm(12);
    private static final float LEFT = EligibilityNoticeForm.RIGHT - WIDTH;
    private static final float TOP = BOTTOM + HEIGHT;
    /** Where the foot of the page begins. */
    static final float HEAD = TOP + 37;
    /** What is free beside the card, left of it: how wide, and from where upwards. */
    static final float BESIDE = LEFT - EligibilityNoticeForm.MARGIN - 14;
    static final float BELOW = mm(9.5f);
    private static final float PADDING = mm(4);
    private static final float INNER = WIDTH - 2 * PADDING;
    private static final float BAND = 19;

    private static final List<Size> INSURERS = List.of(
            new Size(9.5f, 1), new Size(8, 1), new Size(7, 2), new Size(5, Integer.MAX_VALUE));
    private static final List<Size> NUMBERS = List.of(new Size(12, 1), new Size(9, 1), new Size(6, Integer.MAX_VALUE));
    private static final List<Size> NAMES = List.of(
            new Size(15, 1), new Size(12, 1), new Size(9, 2), new Size(7, 3), new Size(4.5f, Integer.MAX_VALUE));
    private static final List<Size> DAYS = List.of(new Size(8.5f, 1), new Size(7.5f, Integer.MAX_VALUE));

    /** A label and its value in a row, from the left edge of what stands on the card. */
    private record Piece(String label, Value value, float left, float valueLeft) {}

    private final TaggedPage page;
    private final OfficialWords words;
    private final Typefaces regular;
    private final Typefaces bold;
    private float y;

    EligibilityNoticeCard(TaggedPage page, OfficialWords words, Typefaces regular, Typefaces bold) {
        this.page = page;
        this.words = words;
        this.regular = regular;
        this.bold = bold;
    }

    void write(EligibilityNotice notice) {
        exception();
        cutHere();
        page.cutLine(LEFT, BOTTOM, WIDTH, HEIGHT, NoticeCells.QUIET);
        var card = page.tag("Sect");
        head(card, notice);
        insurer(card, notice);
        table(card, rows(notice));
        foot(card);
    }

    private void exception() {
        y = HEAD;
        var lettering = new Lettering(regular, 11, NoticeCells.INK);
        paragraph(page.tag("P"), lettering.prose(say("exception"), LEFT - EligibilityNoticeForm.MARGIN - 16), lettering,
                EligibilityNoticeForm.MARGIN);
    }

    private void paragraph(PdfStructureElement tag, List<String> lines, Lettering lettering, float left) {
        for (var line : lines) {
            y -= lettering.leading();
            page.write(tag, line, lettering, left, y);
        }
    }

    private void cutHere() {
        var lettering = new Lettering(regular, 10, NoticeCells.INK);
        y = HEAD;
        paragraph(page.tag("P"), List.of(say("cut"), say("cut-not-alone")), lettering, LEFT);
    }

    private void head(PdfStructureElement card, EligibilityNotice notice) {
        y = TOP - PADDING - 10;
        page.write(page.tag(card, "H2"), say("title"), new Lettering(bold, 12.5f, NoticeCells.INK), LEFT + PADDING, y);
        var issued = say("issued", words.day(notice.issuedOn()));
        var small = new Lettering(regular, 8.5f, NoticeCells.INK);
        page.write(page.tag(card, "P"), issued, small, LEFT + WIDTH - PADDING - small.width(issued), y);
        y -= 6;
        page.line(LEFT + PADDING, LEFT + WIDTH - PADDING, y, NoticeCells.RULE);
    }

    private void insurer(PdfStructureElement card, EligibilityNotice notice) {
        var name = Value.of(notice.insurerName(), regular, INSURERS, INNER);
        paragraph(page.tag(card, "P"), name.lines(), name.lettering(), LEFT + PADDING);
        var small = new Lettering(regular, 8.5f, NoticeCells.INK);
        paragraph(page.tag(card, "P"), List.of(say("insurer-number", notice.insurerNumber())), small, LEFT + PADDING);
    }

    /** Its rows share what is left of the height. */
    private void table(PdfStructureElement card, List<List<Piece>> rows) {
        var cells = new NoticeCells(page, page.tag(card, "Table"), new Lettering(regular, 8.5f, NoticeCells.QUIET));
        float needed = rows.stream().map(EligibilityNoticeCard::height).reduce(0f, Float::sum);
        float gap = (y - 3 - BOTTOM - BAND - needed) / (rows.size() + 1);
        for (var row : rows) {
            float middle = y - 3 - gap - height(row) / 2;
            row.forEach(piece -> cells.write(piece.label(), LEFT + PADDING + piece.left(), piece.value(),
                    LEFT + PADDING + piece.valueLeft(), middle));
            y -= gap + height(row);
        }
    }

    private static float height(List<Piece> row) {
        return row.stream().map(piece -> piece.value().height()).reduce(0f, Float::max);
    }

    private List<List<Piece>> rows(EligibilityNotice notice) {
        var rows = new ArrayList<List<Piece>>();
        rows.add(List.of(
                piece("symbol", notice.symbol().isEmpty() ? say("none") : notice.symbol(), NUMBERS, 0, 22, 82),
                piece("number", notice.number(), NUMBERS, 86, 108, 162),
                piece("branch", notice.branch(), NUMBERS, 166, 203, INNER)));
        rows.add(List.of(piece("name", notice.name(), NAMES, 0, 22, INNER)));
        var elderly = notice.elderly();
        if (elderly != null) {
            rows.add(List.of(piece("copayment", say("tenths", elderly.copayment().tenths()), NUMBERS, 0, 39, INNER)));
            rows.add(List.of(
                    piece("valid-until", words.day(elderly.validUntil()), DAYS, 0, 39, 108),
                    piece("effective-from", words.day(elderly.effectiveFrom()), DAYS, 112, 151, INNER)));
        }
        return rows;
    }

    private Piece piece(String label, String text, List<Size> sizes, float left, float valueLeft, float right) {
        return new Piece(say(label), Value.of(text, regular, sizes, right - valueLeft), left, valueLeft);
    }

    private void foot(PdfStructureElement card) {
        page.fill(LEFT + 1, BOTTOM + 1, WIDTH - 2, BAND, NoticeCells.TINT);
        var lettering = new Lettering(bold, 9.5f, NoticeCells.INK);
        var text = say("with-card");
        page.write(page.tag(card, "P"), text, lettering, LEFT + (WIDTH - lettering.width(text)) / 2, BOTTOM + 6.5f);
    }

    private String say(String key, Object... arguments) {
        return words.say("document.eligibility-notice." + key, arguments);
    }

    private static float mm(float length) {
        return length * 72 / 25.4f;
    }
}
