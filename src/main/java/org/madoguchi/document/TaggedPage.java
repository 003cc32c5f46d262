package org.madoguchi.document;

import java.awt.Color;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.openpdf.text.Document;
import org.openpdf.text.PageSize;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfFormField;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfRectangle;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfStructureElement;
import org.openpdf.text.pdf.PdfWriter;

/**
 * A page A4, and those that follow it, in which everything drawn is either a piece of the document's structure or marked as mere decoration, which
 * is what PDF/UA-1 asks for. Lengths are points, from the lower left corner.
 */
final class TaggedPage {

    static final float WIDTH = PageSize.A4.getWidth();
    static final float HEIGHT = PageSize.A4.getHeight();

    private static final String SRGB = "sRGB IEC61966-2.1";
    private static final byte[] SRGB_PROFILE = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Document document = new Document(PageSize.A4);
    private final PdfContentByte canvas;
    private final PdfStructureElement root;
    private PdfStructureElement part;

    /** Of an official paper, which is Japanese. */
    TaggedPage(String title) {
        this(title, Locale.JAPAN);
    }

    /** @param language of the title and of whatever is not tagged as being in another */
    TaggedPage(String title, Locale language) {
        var writer = PdfWriter.getInstance(document, bytes);
        writer.setPDFXConformance(PdfWriter.PDFA2A);
        writer.setTagged();
        writer.setFullCompression();
        writer.setTabs(PdfName.S);
        writer.setViewerPreferences(PdfWriter.DisplayDocTitle);
        writer.setXmpMetadata(Xmp.of(title));
        document.addTitle(title);
        document.open();
        writer.getExtraCatalog().put(PdfName.LANG, new PdfString(language.toLanguageTag()));
        setOutputIntent(writer);
        canvas = writer.getDirectContent();
        root = new PdfStructureElement(writer.getStructureTreeRoot(), new PdfName("Document"));
        part = root;
    }

    /** To the next page, unless nothing has been drawn on this one. */
    void turn() {
        document.newPage();
    }

    /** What is tagged from here on belongs together. */
    void section() {
        part = tag(root, "Sect");
    }

    PdfStructureElement tag(String type) {
        return tag(part, type);
    }

    PdfStructureElement tag(PdfStructureElement parent, String type) {
        return new PdfStructureElement(parent, new PdfName(type));
    }

    /** A cell that names its row. */
    PdfStructureElement rowHeader(PdfStructureElement row) {
        var scope = new PdfDictionary();
        scope.put(PdfName.O, new PdfName("Table"));
        scope.put(new PdfName("Scope"), new PdfName("Row"));
        var header = tag(row, "TH");
        header.put(PdfName.A, scope);
        return header;
    }

    /**
     * Sets one line. Its text is also said in so many words (ActualText), because glyphs alone do not tell a variation
     * selector from none, nor a spread word from single letters.
     */
    void write(PdfStructureElement tag, String line, Lettering lettering, float x, float baseline) {
        say(tag, line, () -> Shapes.letters(canvas, line, lettering, x, baseline));
    }

    void fill(float x, float y, float width, float height, Color colour) {
        decorate(() -> Shapes.fill(canvas, x, y, width, height, colour));
    }

    /** A hairline from left to right. */
    void line(float left, float right, float y, Color colour) {
        decorate(() -> Shapes.hairline(canvas, left, y, right, y, colour));
    }

    /** A hairline from bottom to top. */
    void upright(float x, float bottom, float top, Color colour) {
        decorate(() -> Shapes.hairline(canvas, x, bottom, x, top, colour));
    }

    void frame(float x, float y, float width, float height, float line, Color colour) {
        decorate(() -> Shapes.frame(canvas, x, y, width, height, line, colour));
    }

    /** Where to cut. */
    void cutLine(float x, float y, float width, float height, Color colour) {
        decorate(() -> Shapes.dashedFrame(canvas, x, y, width, height, colour));
    }

    /**
     * Drawn as shapes, so that no printer and no zoom blurs it.
     *
     * @param said what it is for, in words
     * @param side with the white around it
     */
    void qrCode(QrCode code, String said, float x, float y, float side) {
        draw(said, new Slot(x, y, side, side), () -> Shapes.modules(canvas, code, x, y, side));
    }

    /**
     * A picture.
     *
     * @param said the same in words
     * @param drawing on {@link #canvas}, within the place
     */
    void draw(String said, Slot place, Runnable drawing) {
        canvas.beginMarkedContentSequence(figure(said, place));
        drawing.run();
        canvas.endMarkedContentSequence();
    }

    /** A sign of which the words beside it say the same. */
    void ornament(String sign, Lettering lettering, float x, float baseline) {
        decorate(() -> Shapes.letters(canvas, sign, lettering, x, baseline));
    }

    private PdfStructureElement figure(String said, Slot place) {
        var layout = new PdfDictionary();
        layout.put(PdfName.O, new PdfName("Layout"));
        layout.put(PdfName.BBOX, new PdfRectangle(place.x(), place.y(), place.right(), place.top()));
        var figure = tag("Figure");
        figure.put(PdfName.ALT, new PdfString(said, PdfObject.TEXT_UNICODE));
        figure.put(PdfName.A, layout);
        return figure;
    }

    byte[] bytes() {
        document.close();
        return bytes.toByteArray();
    }

    private void decorate(Runnable drawing) {
        canvas.beginMarkedContentSequence(new PdfName("Artifact"));
        drawing.run();
        canvas.endMarkedContentSequence();
    }

    private static void setOutputIntent(PdfWriter writer) {
        try {
            writer.setOutputIntents(SRGB, "", "http://www.color.org", SRGB, SRGB_PROFILE);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** Whatever is drawn, a screen reader hears this text in its place (ActualText). */
    void say(PdfStructureElement tag, String text, Runnable drawing) {
        var said = new PdfDictionary();
        said.put(PdfName.ACTUALTEXT, new PdfString(text, PdfObject.TEXT_UNICODE));
        canvas.beginMarkedContentSequence(tag);
        canvas.beginMarkedContentSequence(new PdfName("Span"), said, true);
        drawing.run();
        canvas.endMarkedContentSequence();
        canvas.endMarkedContentSequence();
    }

    /** To be drawn on within {@link #say} and {@link #draw}. */
    PdfContentByte canvas() {
        return canvas;
    }

    /** A piece of the structure that a person fills in on a screen: it stands where the tag stands. */
    void field(PdfStructureElement parent, PdfFormField field) {
        var writer = canvas.getPdfWriter();
        field.setPage();
        var tag = tag(parent, "Form");
        var reference = new PdfDictionary(new PdfName("OBJR"));
        reference.put(new PdfName("Obj"), field.getIndirectReference());
        reference.put(new PdfName("Pg"), field.get(PdfName.P));
        tag.put(PdfName.K, reference);
        int key = writer.getStructureTreeRoot().addExistingObject(tag.getReference());
        field.put(new PdfName("StructParent"), new PdfNumber(key));
        writer.addAnnotation(field);
    }
}
