package org.madoguchi.document;

import java.util.stream.Collectors;

/** A character that no typeface of the documents has. Names the character alone, never the text it stands in. */
public final class UnprintableCharacter extends RuntimeException {

    private final String codePoints;

    UnprintableCharacter(Cluster cluster) {
        super("No typeface has " + notation(cluster));
        this.codePoints = notation(cluster);
    }

    /** In the notation of Unicode, such as "U+2A6D6", with a space between two. */
    public String codePoints() {
        return codePoints;
    }

    private static String notation(Cluster cluster) {
        return cluster.written().codePoints().mapToObj("U+%04X"::formatted).collect(Collectors.joining(" "));
    }
}
