package org.madoguchi.document;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Pages as a printer or a screen shows them; in target/documents they lie to be looked at. */
final class PageImages {

    private static final Path FOLDER = Path.of("target", "documents");

    private PageImages() {}

    static BufferedImage page(byte[] pdf, int number, int dotsPerInch) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFRenderer(document).renderImageWithDPI(number, dotsPerInch, ImageType.RGB);
        }
    }

    /** The document, and an image of each of its pages, named after what they show. */
    static void lay(String name, byte[] pdf) throws IOException {
        Files.write(Files.createDirectories(FOLDER).resolve(name + ".pdf"), pdf);
        try (var document = Loader.loadPDF(pdf)) {
            for (int i = 0; i < document.getNumberOfPages(); i++) {
                var file = FOLDER.resolve(name + (i == 0 ? "" : "-" + (i + 1)) + ".png");
                ImageIO.write(new PDFRenderer(document).renderImageWithDPI(i, 100, ImageType.RGB), "png", file.toFile());
            }
        }
    }
}
