package org.madoguchi.document;

import java.util.List;

/**
 * A document as it is handed out, and what has to be in it.
 *
 * @param name of its kind and of whom it is about; so is the image called that lies in the build
 * @param title of its window, without a word of the person
 * @param said piece by piece, as {@link TaggedText} reads it
 * @param codes what its QR codes hold, from the first page to the last
 * @param bytes larger it may not be
 */
record Paper(String name, byte[] pdf, String title, List<String> said, List<String> codes, int bytes) {

    /** Whether there is a picture with letters of its own in it, or a sign. */
    boolean isDrawn() {
        return name.startsWith("renewal-letter");
    }

    @Override
    public String toString() {
        return name;
    }
}
