package org.madoguchi.document;

import org.openpdf.text.pdf.PdfStructureElement;

/**
 * What a row is called.
 *
 * @param mark of the note on it, small and high, or empty
 */
record DeclarationLabel(String text, String mark) {

    float width(Lettering lettering) {
        return lettering.width(text) + small(lettering).width(mark);
    }

    void write(TaggedPage page, PdfStructureElement tag, Lettering lettering, float x, float baseline) {
        page.write(tag, text, lettering, x, baseline);
        if (!mark.isEmpty()) {
            page.write(tag, mark, small(lettering), x + lettering.width(text), baseline + lettering.size() * 0.43f);
        }
    }

    private static Lettering small(Lettering lettering) {
        return new Lettering(lettering.typefaces(), lettering.size() * 0.6f, lettering.colour());
    }
}
