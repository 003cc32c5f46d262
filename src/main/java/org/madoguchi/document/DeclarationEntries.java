package org.madoguchi.document;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.PdfStructureElement;

/** How that which is filled in comes onto the form: as print, with room to write by hand, or as fields for a screen. */
interface DeclarationEntries {

    float BOX = 11;
    float BOX_GAP = 4;

    /**
     * A box to tick.
     *
     * @param question what it is an answer to, for whoever cannot see the row it stands in
     */
    record Box(String name, String question, String answer, boolean ticked) {}

    /**
     * What is written, and what it is called, for whoever cannot see the label.
     *
     * @param written null where it is to be filled in
     * @param largest the size in points at which a short text stands
     */
    record Entry(String name, String question, @Nullable String written, float largest) {}

    /** A number before its unit: 30年. */
    record DayPart(Entry number, String unit) {}

    void box(PdfStructureElement item, Box box, Lettering lettering, float x, float baseline);

    void text(PdfStructureElement parent, Entry entry, Slot slot);

    /** @param room for each number, in points */
    void day(PdfStructureElement parent, List<DayPart> day, Lettering lettering, Slot slot, float room);

    static float width(Box box, Lettering lettering) {
        return BOX + BOX_GAP + lettering.width(box.answer());
    }
}
