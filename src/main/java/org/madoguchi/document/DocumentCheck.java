package org.madoguchi.document;

import java.time.LocalDate;

/**
 * What anybody may know of an issued document, and nothing of the person it is about.
 *
 * @param insurer 保険者名称, in whose name it was issued
 * @param asOf the day in Japan that the document names as its own
 */
public record DocumentCheck(String insurer, DocumentKind kind, LocalDate asOf, State state) {

    public enum State {
        /** The register still says of the member what the document says. */
        CURRENT,
        /** The register says something else by now. */
        REPLACED,
        /** The insurance has ended, or the insurer has taken the document back. */
        WITHDRAWN
    }
}
