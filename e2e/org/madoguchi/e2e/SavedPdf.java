package org.madoguchi.e2e;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * A PDF that a person saved from a page.
 *
 * @param text as somebody would copy it from the whole page, without spaces
 */
record SavedPdf(String fileName, String text) {

    static SavedPdf by(Page page, Runnable saving) {
        return read(page.waitForDownload(saving));
    }

    private static SavedPdf read(Download download) {
        try (var document = Loader.loadPDF(Files.readAllBytes(download.path()))) {
            var text = new PDFTextStripper().getText(document);
            return new SavedPdf(download.suggestedFilename(), text.replaceAll("[\\s\u3000]", ""));
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
