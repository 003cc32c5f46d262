package org.madoguchi.document;

import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfRectangle;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;

/**
 * The font in which a viewer sets what a person types: one of the Japanese fonts that every viewer knows or has a
 * substitute for, with a predefined encoding (ISO 32000-1, 9.7.5.2), as only such an encoding lets it find the glyph of a
 * typed character. Nothing in the document as handed out is set in it, so PDF/A need not have it embedded; all of an
 * embedded one would be 3 MB.
 */
final class ScreenFont {

    private static final PdfName NAME = new PdfName("KaGo");
    private static final PdfName BASE = new PdfName("HeiseiKakuGo-W5");

    private ScreenFont() {}

    static void announce(PdfWriter writer) {
        var fonts = new PdfDictionary();
        fonts.put(NAME, font());
        var resources = new PdfDictionary();
        resources.put(PdfName.FONT, fonts);
        writer.getAcroForm().put(PdfName.DR, resources);
        writer.getAcroForm().put(PdfName.DA, at(12));
    }

    /** What stands in a field's DA for text of this size in points. */
    static PdfString at(float size) {
        return new PdfString(NAME + " " + Math.round(size) + " Tf 0 g");
    }

    private static PdfDictionary font() {
        var font = new PdfDictionary(PdfName.FONT);
        font.put(PdfName.SUBTYPE, PdfName.TYPE0);
        font.put(PdfName.BASEFONT, BASE);
        font.put(PdfName.ENCODING, new PdfName("UniJIS-UCS2-H"));
        font.put(PdfName.DESCENDANTFONTS, new PdfArray(descendant()));
        return font;
    }

    private static PdfDictionary descendant() {
        var characters = new PdfDictionary();
        characters.put(PdfName.REGISTRY, new PdfString("Adobe"));
        characters.put(PdfName.ORDERING, new PdfString("Japan1"));
        characters.put(PdfName.SUPPLEMENT, new PdfNumber(2));
        var descendant = new PdfDictionary(PdfName.FONT);
        descendant.put(PdfName.SUBTYPE, PdfName.CIDFONTTYPE0);
        descendant.put(PdfName.BASEFONT, BASE);
        descendant.put(PdfName.CIDSYSTEMINFO, characters);
        descendant.put(PdfName.DW, new PdfNumber(1000));
        descendant.put(PdfName.W, halfWidths());
        descendant.put(PdfName.FONTDESCRIPTOR, descriptor());
        return descendant;
    }

    /** CIDs 231 to 632 of Adobe-Japan1 are the half-width ones. */
    private static PdfArray halfWidths() {
        var widths = new PdfArray(new PdfNumber(231));
        widths.add(new PdfNumber(632));
        widths.add(new PdfNumber(500));
        return widths;
    }

    private static PdfDictionary descriptor() {
        var descriptor = new PdfDictionary(PdfName.FONTDESCRIPTOR);
        descriptor.put(PdfName.FONTNAME, BASE);
        descriptor.put(PdfName.FLAGS, new PdfNumber(4));
        descriptor.put(PdfName.FONTBBOX, new PdfRectangle(-92, -250, 1010, 922));
        descriptor.put(PdfName.ITALICANGLE, new PdfNumber(0));
        descriptor.put(PdfName.ASCENT, new PdfNumber(752));
        descriptor.put(PdfName.DESCENT, new PdfNumber(-221));
        descriptor.put(PdfName.CAPHEIGHT, new PdfNumber(737));
        descriptor.put(PdfName.STEMV, new PdfNumber(78));
        return descriptor;
    }
}
