package org.madoguchi.document;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
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

    /** The document, and an image of each of its pages, named after what they show; as an ordinary printer prints them. */
    static List<BufferedImage> lay(String name, byte[] pdf) throws IOException {
        var images = new ArrayList<BufferedImage>();
        Files.write(Files.createDirectories(FOLDER).resolve(name + ".pdf"), pdf);
        try (var document = Loader.loadPDF(pdf)) {
            for (int i = 0; i < document.getNumberOfPages(); i++) {
                var file = FOLDER.resolve(name + (i == 0 ? "" : "-" + (i + 1)) + ".png");
                images.add(new PDFRenderer(document).renderImageWithDPI(i, 150, ImageType.RGB));
                write(images.getLast(), file.toFile());
            }
        }
        return images;
    }

    /** Quickly rather than small. */
    private static void write(BufferedImage image, File file) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("png").next();
        var parameters = writer.getDefaultWriteParam();
        parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        parameters.setCompressionQuality(0.9f);
        Files.deleteIfExists(file.toPath());
        try (var out = ImageIO.createImageOutputStream(file)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), parameters);
        } finally {
            writer.dispose();
        }
    }
}
