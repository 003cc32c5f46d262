package org.madoguchi.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Arrays;
import java.util.GregorianCalendar;
import java.util.Map;
import org.madoguchi.almanac.Japan;
import org.openpdf.text.pdf.PdfDate;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.PdfSignature;
import org.openpdf.text.pdf.PdfSignatureAppearance;
import org.openpdf.text.pdf.PdfStamper;
import org.openpdf.text.pdf.PdfString;

/**
 * Signs PDFs in an insurer's name: PAdES baseline B, in a field that is not seen, added at the end so that what is signed
 * stays as it was, PDF/A-2a and PDF/UA-1. Safe for many threads.
 */
final class DocumentSigner {

    private final DocumentKey key;
    private final Clock clock;

    DocumentSigner(DocumentKey key, Clock clock) {
        this.key = key;
        this.clock = clock;
    }

    /** Whether its certificate has not run out. */
    boolean isValid() {
        return key.isValidAt(clock.instant());
    }

    byte[] sign(byte[] pdf) {
        var signed = new ByteArrayOutputStream(pdf.length + 32_768);
        try (var reader = new PdfReader(pdf)) {
            var appearance = PdfStamper.createSignature(reader, signed, null, null, true).getSignatureAppearance();
            sign(appearance, new PadesContainer(key));
            return signed.toByteArray();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        } catch (GeneralSecurityException unusable) {
            throw new IllegalStateException("the key store's key does not sign", unusable);
        }
    }

    private void sign(PdfSignatureAppearance appearance, PadesContainer container)
            throws IOException, GeneralSecurityException {
        var now = GregorianCalendar.from(clock.instant().atZone(Japan.ZONE));
        var signature = new PdfSignature(PdfName.ADOBE_PPKLITE, new PdfName("ETSI.CAdES.detached"));
        signature.setDate(new PdfDate(now));
        appearance.setSignDate(now);
        appearance.setCryptoDictionary(signature);
        int room = container.room();
        // In hexadecimal digits, between < and >.
        appearance.preClose(Map.of(PdfName.CONTENTS, 2 * room + 2));
        var contents = new PdfDictionary();
        var bytes = Arrays.copyOf(container.of(appearance.getRangeStream().readAllBytes()), room);
        contents.put(PdfName.CONTENTS, new PdfString(bytes).setHexWriting(true));
        appearance.close(contents);
    }
}
