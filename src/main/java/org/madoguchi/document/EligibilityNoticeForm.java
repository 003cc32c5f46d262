package org.madoguchi.document;

import java.util.ArrayList;
import java.util.List;
import org.madoguchi.document.NoticeCells.Size;
import org.madoguchi.document.NoticeCells.Value;

/** The notice down to the card at its foot: each part takes its place below the one before. */
final class EligibilityNoticeForm {

    /** マイナポータル. Source: 三菱瓦斯化学健康保険組合 「健康保険証」について; which address the official form's code holds was not found. */
    static final String PORTAL = "https://myna.go.jp/";

    static final float MARGIN = 54;
    static final float RIGHT = TaggedPage.WIDTH - MARGIN;
    private static final QrCode CODE = QrCode.of(PORTAL);
    private static final float TOP = TaggedPage.HEIGHT - 46;
    private static final float WIDTH = RIGHT - MARGIN;
    private static final float PADDING = 11;
    private static final float ROW = 31;
    private static final float LABEL_WIDTH = 122;
    private static final float QR_SIDE = 100;
    /** The two lines above the code, and the code. */
    private static final float PORTAL_HEIGHT = 70 + QR_SIDE;
    /** Where the table ends at the latest, so that the rest has its place. */
    private static final float BELOW = EligibilityNoticeCard.HEAD + PORTAL_HEIGHT + 36;
    private static final List<Size> NAMES = List.of(
            new Size(19, 1), new Size(15, 2), new Size(11, 4), new Size(8, 8), new Size(6, Integer.MAX_VALUE));
    private static final List<Size> VALUES = List.of(
            new Size(17, 1), new Size(14, 1), new Size(11, 1), new Size(9, 2), new Size(6, Integer.MAX_VALUE));
    private static final List<Size> DAYS = List.of(new Size(14, 1), new Size(12, Integer.MAX_VALUE));
    private static final List<Size> KANA = List.of(
            new Size(12, 1), new Size(10, 2), new Size(9, 3), new Size(7, 8), new Size(5, Integer.MAX_VALUE));

    /** A label and its value, which may stand beside others in one row. */
    private record Cell(String label, Value value, float left, float labelWidth) {}

    private final TaggedPage page;
    private final OfficialWords words;
    private final Typefaces regular;
    private final Typefaces bold;
    private float y = TOP;

    EligibilityNoticeForm(TaggedPage page, OfficialWords words, Typefaces regular, Typefaces bold) {
        this.page = page;
        this.words = words;
        this.regular = regular;
        this.bold = bold;
    }

    /** @param inKana whether to say that the name stands in kana */
    void write(EligibilityNotice notice, boolean inKana) {
        title();
        insurer(notice);
        opening();
        table(notice, inKana ? List.of(say("note"), words.say("document.in-kana.mark") + " " + words.say("document.in-kana")) : List.of(say("note")));
        portal();
    }

    private void title() {
        var lettering = new Lettering(bold, 25, NoticeCells.INK, 3);
        var text = say("title");
        y -= lettering.size();
        page.write(page.tag("H1"), text, lettering, (TaggedPage.WIDTH - lettering.width(text) + 3) / 2, y);
        y -= 16;
    }

    private void insurer(EligibilityNotice notice) {
        right(notice.insurerName(), 13);
        right(say("insurer-number", notice.insurerNumber()), 14);
        y -= 12;
    }

    private void right(String text, float size) {
        var lettering = new Lettering(regular.bestFor(text), size, NoticeCells.INK);
        var tag = page.tag("P");
        for (var line : lettering.prose(text, WIDTH)) {
            y -= lettering.leading();
            page.write(tag, line, lettering, RIGHT - lettering.width(line), y);
        }
    }

    private void opening() {
        paragraph(say("opening"), new Lettering(regular, 13, NoticeCells.INK), MARGIN, WIDTH);
        paragraph(say("not-alone"), new Lettering(bold, 13, NoticeCells.INK), MARGIN, WIDTH);
        y -= 14;
    }

    private void paragraph(String text, Lettering lettering, float left, float width) {
        var tag = page.tag("P");
        for (var line : lettering.prose(text, width)) {
            y -= lettering.leading();
            page.write(tag, line, lettering, left, y);
        }
    }

    private void table(EligibilityNotice notice, List<String> notes) {
        var rows = rows(notice);
        float needed = rows.stream().map(EligibilityNoticeForm::height).reduce(0f, Float::sum);
        var small = new Lettering(regular, 9.5f, NoticeCells.QUIET);
        float spare = (y - BELOW - (notes.size() - 1) * small.leading() - needed) / (rows.size() + 1);
        float air = Math.clamp(spare, -4, 7);
        var cells = new NoticeCells(page, page.tag("Table"), new Lettering(regular, 12, NoticeCells.INK));
        rows.forEach(row -> write(cells, row, height(row) + air));
        y -= 2;
        notes.forEach(note -> paragraph(note, small, MARGIN, WIDTH));
    }

    private List<List<Cell>> rows(EligibilityNotice notice) {
        var rows = new ArrayList<List<Cell>>();
        rows.add(List.of(
                cell("symbol", notice.symbol().isEmpty() ? say("none") : notice.symbol(), VALUES, 0, LABEL_WIDTH, 232),
                cell("number", notice.number(), VALUES, 232, 46, 384),
                cell("branch", notice.branch(), VALUES, 384, 62, WIDTH)));
        rows.add(List.of(cell("name", notice.name(), NAMES, 0, LABEL_WIDTH, WIDTH)));
        rows.add(List.of(cell("kana", notice.kana(), KANA, 0, LABEL_WIDTH, WIDTH)));
        var elderly = notice.elderly();
        if (elderly != null) {
            var tenths = say("tenths", elderly.copayment().tenths());
            rows.add(List.of(cell("copayment", tenths, VALUES, 0, LABEL_WIDTH, WIDTH)));
            rows.add(List.of(
                    cell("valid-until", words.day(elderly.validUntil()), DAYS, 0, LABEL_WIDTH, 256),
                    cell("effective-from", words.day(elderly.effectiveFrom()), DAYS, 256, 98, WIDTH)));
        }
        rows.add(List.of(cell("applies-from", words.day(notice.appliesFrom()), DAYS, 0, LABEL_WIDTH, WIDTH)));
        rows.add(List.of(cell("issued-on", words.day(notice.issuedOn()), DAYS, 0, LABEL_WIDTH, WIDTH)));
        return rows;
    }

    private Cell cell(String label, String text, List<Size> sizes, float left, float labelWidth, float right) {
        var value = Value.of(text, regular, sizes, right - left - labelWidth - 1.5f * PADDING);
        return new Cell(say(label), value, MARGIN + left, labelWidth);
    }

    private static float height(List<Cell> row) {
        return row.stream().map(cell -> cell.value().height() + 10).reduce(ROW, Float::max);
    }

    private void write(NoticeCells cells, List<Cell> row, float height) {
        row.forEach(cell -> page.fill(cell.left(), y - height, cell.labelWidth(), height, NoticeCells.TINT));
        page.line(MARGIN, RIGHT, y, NoticeCells.RULE);
        page.line(MARGIN, RIGHT, y - height, NoticeCells.RULE);
        row.forEach(cell -> cells.write(cell.label(), cell.left() + PADDING, cell.value(),
                cell.left() + cell.labelWidth() + PADDING, y - height / 2));
        y -= height;
    }

    /** In the middle between the table and what stands at the foot. */
    private void portal() {
        var caption = new Lettering(bold, 12, NoticeCells.INK);
        var text = say("portal-here");
        y -= Math.max(0, (y - EligibilityNoticeCard.HEAD - PORTAL_HEIGHT) / 2);
        paragraph(say("portal"), new Lettering(regular, 11.25f, NoticeCells.INK), MARGIN, WIDTH);
        y -= caption.leading() + 6;
        page.write(page.tag("P"), text, caption, (TaggedPage.WIDTH - caption.width(text)) / 2, y);
        y -= 4;
        page.qrCode(CODE, say("portal-code", PORTAL), (TaggedPage.WIDTH - QR_SIDE) / 2, y - QR_SIDE, QR_SIDE);
    }

    private String say(String key, Object... arguments) {
        return words.say("document.eligibility-notice." + key, arguments);
    }
}
