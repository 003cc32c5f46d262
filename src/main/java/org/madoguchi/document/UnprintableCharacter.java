package org.madoguchi.document;

/** A character that no typeface of the documents has. Names the character alone, never the text it stands in. */
public final class UnprintableCharacter extends RuntimeException {

    /** What a member can have instead. */
    public enum Remedy {
        /** The same document with the name in kana. */
        KANA,
        /** The same form with that left out, to be written by hand. */
        BY_HAND,
        NONE
    }

    private final String codePoints;
    private final Remedy remedy;

    UnprintableCharacter(Cluster cluster) {
        this(cluster, Remedy.NONE);
    }

    UnprintableCharacter(Cluster cluster, Remedy remedy) {
        super("No typeface has " + cluster.notation());
        this.codePoints = cluster.notation();
        this.remedy = remedy;
    }

    /** In the notation of Unicode, such as "U+2A6D6", with a space between two. */
    public String codePoints() {
        return codePoints;
    }

    public Remedy remedy() {
        return remedy;
    }
}
