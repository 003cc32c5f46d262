package org.madoguchi.document;

/**
 * By what whoever is handed a document finds out whether the insurer issued it. The notice's own code stays the official
 * one, to マイナポータル; this one holds nothing but the address with the number.
 *
 * @param portal where the portal is to be found from outside, without a slash at its end
 */
record CheckMark(CheckNumber number, String portal) {

    /** Where the number can be typed. */
    String page() {
        return portal + "/v";
    }

    String link() {
        return page() + "/" + number.letters();
    }
}
