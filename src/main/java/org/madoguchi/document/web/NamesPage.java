package org.madoguchi.document.web;

import java.util.List;
import java.util.stream.Stream;
import org.madoguchi.document.UnprintableNames.Unprintable;
import org.madoguchi.standing.Sentence;

/**
 * @param names not more than fit on a page
 * @param all how many there are
 * @param fonts whether every font is installed that the documents could have
 */
public record NamesPage(List<Unprintable> names, int all, boolean fonts) {

    /** A character and a selector of Unicode's two blocks of them. */
    private static final String VARIANT = "\\S+ U\\+(FE0.|E01..)";

    public boolean some() {
        return !names.isEmpty();
    }

    public boolean more() {
        return all > names.size();
    }

    /**
     * The character itself, to be compared with a ledger that has no code points. Of a variant the common form is told, for
     * a screen without the variant shows that anyway.
     *
     * @param codePoints in the notation of Unicode, as in {@link Unprintable#characters}
     */
    public Sentence told(String codePoints) {
        var characters = Stream.of(codePoints.split(" "))
                .map(point -> Character.toString(Integer.parseInt(point.substring(2), 16))).toList();
        return codePoints.matches(VARIANT)
                ? new Sentence("document.names.character.variant", List.of(characters.getFirst(), codePoints))
                : new Sentence("document.names.character", List.of(String.join("", characters), codePoints));
    }
}
