package org.madoguchi.document;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.openpdf.text.Element;
import org.openpdf.text.pdf.PdfGState;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.PdfStamper;

/**
 * A picture of a page A4.
 *
 * @param png {@link #WIDTH} by {@link #HEIGHT} pixels
 */
public record SpecimenPicture(byte[] png) {

    public static final int WIDTH = 480;
    public static final int HEIGHT = 679;

    private static final Color MARK = new Color(0xCE, 0x00, 0x00);

    /** @param mark what stands across it */
    static SpecimenPicture of(byte[] pdf, String mark, Typefaces typefaces) {
        try (var document = Loader.loadPDF(stamped(pdf, mark, typefaces))) {
            return new SpecimenPicture(png(new PDFRenderer(document)
                    .renderImage(0, WIDTH / (float) Math.floor(TaggedPage.WIDTH), ImageType.RGB)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** By OpenPDF, because what draws text into a picture needs fonts of the machine, which a server may not have. */
    private static byte[] stamped(byte[] pdf, String mark, Typefaces typefaces) throws IOException {
        var stamped = new ByteArrayOutputStream();
        var stamper = new PdfStamper(new PdfReader(pdf), stamped);
        var canvas = stamper.getOverContent(1);
        var faint = new PdfGState();
        faint.setFillOpacity(0.3f);
        canvas.setGState(faint);
        canvas.setColorFill(MARK);
        canvas.beginText();
        canvas.setFontAndSize(typefaces.runs(mark).getFirst().typeface().font(), 190);
        canvas.showTextAligned(Element.ALIGN_CENTER, mark, TaggedPage.WIDTH / 2 + 60, TaggedPage.HEIGHT / 2 - 60, 45);
        canvas.endText();
        stamper.close();
        return stamped.toByteArray();
    }

    private static byte[] png(BufferedImage image) throws IOException {
        var png = new ByteArrayOutputStream();
        ImageIO.write(image, "png", png);
        return png.toByteArray();
    }

    /** Different for whatever looks different, as an entity tag has it: in quotation marks. */
    public String tag() {
        return '"' + HexFormat.of().formatHex(CheckNumber.sha256().digest(png), 0, 12) + '"';
    }
}
