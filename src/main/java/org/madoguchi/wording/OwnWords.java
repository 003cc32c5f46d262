package org.madoguchi.wording;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.madoguchi.almanac.TypedDate;
import org.madoguchi.member.IndividualNumber;

/**
 * How an insurer says one thing: plain text, that fits on paper too.
 *
 * @param english null where it is said in Japanese only
 */
record OwnWords(String japanese, @Nullable String english) {

    static final int LONGEST_JAPANESE = 120;
    static final int LONGEST_ENGLISH = 240;

    /** Letters as papers have them, numbers, punctuation, spaces, and the two signs that are none of these; no markup. */
    private static final Predicate<String> PLAIN = Pattern.compile(
            "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsLatin}\\p{Nd}\\p{P}\u30FC\uFF5E &&[^{}<>&]]+").asMatchPredicate();

    /** 2027年12月2日, 令和9年12月2日. */
    private static final Pattern DAY =
            Pattern.compile("(\u4ee4\u548c[0-9\u5143]{1,2}|[0-9]{4})\u5e74[0-9]{1,2}\u6708[0-9]{1,2}\u65e5");

    OwnWords {
        check(japanese, LONGEST_JAPANESE);
        if (english != null) {
            check(english, LONGEST_ENGLISH);
        }
    }

    /** Whether all the days that it names are over, so that it no longer tells the truth. */
    boolean areOver(LocalDate today) {
        return lastDay().filter(today::isAfter).isPresent();
    }

    private Optional<LocalDate> lastDay() {
        var text = Normalizer.normalize(japanese, Normalizer.Form.NFKC).replaceAll("\\s", "");
        return DAY.matcher(text).results().map(MatchResult::group)
                .map(TypedDate::read).flatMap(Optional::stream).max(LocalDate::compareTo);
    }

    private static void check(String text, int longest) {
        if (text.codePointCount(0, text.length()) > longest) {
            throw new IllegalArgumentException("is longer than " + longest + " characters");
        }
        if (text.isBlank() || !PLAIN.test(text)) {
            throw new IllegalArgumentException("is one line of plain text, without markup, braces or other signs");
        }
        if (IndividualNumber.appearsIn(text)) {
            throw new IllegalArgumentException("has twelve digits, as only the individual number has");
        }
    }
}
