package org.madoguchi.document;

import java.awt.Color;
import java.util.List;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfAnnotation;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfFormField;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfStructureElement;
import org.openpdf.text.pdf.PdfTemplate;
import org.openpdf.text.pdf.PdfWriter;

/**
 * Fields to fill in on a screen, each with its question (TU), its place in the structure and what it looks like as it is
 * handed out, because PDF/A-2 6.4.1 lets no viewer make that up.
 */
final class FillableEntries implements DeclarationEntries {

    private static final PdfName TICKED = new PdfName("Yes");
    private static final PdfName NOT_TICKED = new PdfName("Off");
    /** In a place higher than this, in points, a viewer breaks lines from the start. */
    private static final float ONE_LINE = 37;

    /** Around a box, so that a viewer does not cut off its lines and it is easier to hit. */
    private static final float EDGE = 3;

    private final TaggedPage page;
    private final PdfWriter writer;
    private final Typefaces typefaces;
    private final Color ink;

    FillableEntries(TaggedPage page, Typefaces typefaces, Color ink) {
        this.page = page;
        this.writer = page.canvas().getPdfWriter();
        this.typefaces = typefaces;
        this.ink = ink;
        ScreenFont.announce(writer);
    }

    @Override
    public void box(PdfStructureElement item, Box box, Lettering lettering, float x, float baseline) {
        var body = page.tag(item, "LBody");
        var state = box.ticked() ? TICKED : NOT_TICKED;
        var field = PdfFormField.createCheckBox(writer);
        field.put(PdfName.V, state);
        field.put(PdfName.AS, state);
        var looks = new PdfDictionary();
        looks.put(TICKED, square(true).getIndirectReference());
        looks.put(NOT_TICKED, square(false).getIndirectReference());
        var slot = new Slot(x - EDGE, baseline - 1 - EDGE, BOX + 2 * EDGE, BOX + 2 * EDGE);
        place(field, looks, box.name(), box.question() + " " + box.answer(), slot);
        page.field(body, field);
        page.write(page.tag(body, "Span"), box.answer(), lettering, x + BOX + BOX_GAP, baseline);
    }

    @Override
    public void text(PdfStructureElement parent, Entry entry, Slot slot) {
        text(parent, entry, slot, PdfFormField.Q_LEFT);
    }

    private void text(PdfStructureElement parent, Entry entry, Slot slot, int alignment) {
        var written = entry.written() == null ? "" : entry.written();
        var text = FittedText.of(written, typefaces, entry.largest(), ink, slot);
        boolean breaks = slot.height() > ONE_LINE || text.lines().size() > 1;
        var field = PdfFormField.createTextField(writer, breaks, false, 0);
        field.setValueAsString(written);
        field.setQuadding(alignment);
        field.put(PdfName.DA, ScreenFont.at(entry.largest()));
        var look = page.canvas().createTemplate(slot.width(), slot.height());
        letters(look, text, slot.alone(), alignment);
        place(field, look.getIndirectReference(), entry.name(), entry.question(), slot);
        page.field(parent, field);
    }

    private static void letters(PdfTemplate look, FittedText text, Slot slot, int alignment) {
        look.beginVariableText();
        for (int i = 0; i < text.lines().size(); i++) {
            var line = text.lines().get(i);
            float x = alignment == PdfFormField.Q_LEFT ? 0 : slot.width() - text.lettering().width(line) - 1;
            Shapes.letters(look, line, text.lettering(), x, text.baseline(i, slot));
        }
        look.endVariableText();
    }

    private PdfTemplate square(boolean ticked) {
        var look = page.canvas().createTemplate(BOX + 2 * EDGE, BOX + 2 * EDGE);
        Checkbox.draw(look, EDGE, EDGE, BOX, ticked, ink);
        return look;
    }

    /** @param looks set by hand, because what OpenPDF sets makes it embed whole fonts and name one that is not there */
    private static void place(PdfFormField field, PdfObject looks, String name, String question, Slot slot) {
        field.setWidget(new Rectangle(slot.x(), slot.y(), slot.right(), slot.top()), PdfAnnotation.HIGHLIGHT_NONE);
        field.setFieldName(name.replace('.', '-'));
        field.setUserName(question);
        field.setFlags(PdfAnnotation.FLAGS_PRINT);
        var appearance = new PdfDictionary();
        appearance.put(PdfName.N, looks);
        field.put(PdfName.AP, appearance);
    }

    @Override
    public void day(PdfStructureElement parent, List<DayPart> day, Lettering lettering, Slot slot, float room) {
        float x = slot.x();
        for (var part : day) {
            var place = new Slot(x + 2, slot.y() + 3, room - 4, slot.height() - 6);
            text(parent, part.number(), place, PdfFormField.Q_RIGHT);
            page.write(page.tag(parent, "P"), part.unit(), lettering, x + room, slot.baseline(lettering.size()));
            x += room + lettering.width(part.unit());
        }
    }
}
