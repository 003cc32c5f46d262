package org.madoguchi.document.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** The answer in which a browser gets a PDF. */
final class GivenPdf {

    private GivenPdf() {}

    /** @param view given where it is to be looked at rather than saved */
    static ResponseEntity<byte[]> of(byte[] pdf, String fileName, @Nullable String view) {
        var disposition = view == null ? ContentDisposition.attachment() : ContentDisposition.inline();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.filename(fileName).build().toString())
                .body(pdf);
    }
}
