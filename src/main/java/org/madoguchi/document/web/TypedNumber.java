package org.madoguchi.document.web;

import java.util.List;
import org.madoguchi.document.CheckNumber;
import org.madoguchi.member.IndividualNumber;
import org.madoguchi.standing.Sentence;

/**
 * A 確認番号 as somebody typed it, to be set right rather than typed anew.
 *
 * @param text empty where it is better not shown again
 * @param letters how many they were
 */
public record TypedNumber(String text, int letters) {

    /** Whatever is much longer was never meant to be one. */
    private static final int LONGEST = 2 * CheckNumber.LENGTH;

    static TypedNumber of(String typed) {
        boolean shown = typed.length() <= LONGEST && !IndividualNumber.appearsIn(typed);
        return new TypedNumber(shown ? typed : "", CheckNumber.count(typed));
    }

    /** Why it can't be read. */
    public Sentence problem() {
        return letters == CheckNumber.LENGTH
                ? new Sentence("document.check.UNREADABLE.letters", List.of())
                : new Sentence("document.check.UNREADABLE", List.of(letters));
    }
}
