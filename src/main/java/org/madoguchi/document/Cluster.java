package org.madoguchi.document;

import java.text.Normalizer;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a reader takes for one character: a base with the variation selector or the marks that follow it. */
record Cluster(String written) {

    private static final Pattern CLUSTER = Pattern.compile("\\X");

    static List<Cluster> of(String text) {
        return CLUSTER.matcher(text).results().map(MatchResult::group).map(Cluster::new).toList();
    }

    int base() {
        return written.codePointAt(0);
    }

    OptionalInt selector() {
        return written.codePoints().filter(Cluster::isSelector).findFirst();
    }

    /** Whether it is a base and one selector, as every registered sequence is. */
    boolean isPair() {
        return written.codePointCount(0, written.length()) == 2
                && !isSelector(base()) && isSelector(written.codePointBefore(written.length()));
    }

    /** Letters with marks as one glyph where Unicode has one; ideographs never, NFC would make others of them. */
    String drawn() {
        return Character.isIdeographic(base()) ? written : Normalizer.normalize(written, Normalizer.Form.NFC);
    }

    /** In the notation of Unicode, such as "U+845B U+E0100". */
    String notation() {
        return written.codePoints().mapToObj("U+%04X"::formatted).collect(Collectors.joining(" "));
    }

    private static boolean isSelector(int codePoint) {
        return codePoint >= 0xFE00 && codePoint <= 0xFE0F || codePoint >= 0xE0100 && codePoint <= 0xE01EF;
    }
}
