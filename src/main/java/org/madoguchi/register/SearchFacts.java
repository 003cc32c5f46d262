package org.madoguchi.register;

import java.lang.Character.UnicodeScript;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.madoguchi.member.IndividualNumber;
import org.madoguchi.register.SearchProblem.Fact;
import org.madoguchi.register.SearchProblem.Reason;

/**
 * What a caller says of a member, as typed: in any width, kana in either script. Spaces around it are dropped.
 *
 * @param symbol 記号, empty where not said; also with an insurer that uses none
 * @param number 番号, empty where not said
 * @param branch 枝番, one or two digits, empty where not said; it narrows a search and is no fact of its own
 * @param kana カナ氏名 or its beginning, at least two letters, empty where not said; never kanji
 * @param birthdate null where not said
 */
public record SearchFacts(String symbol, String number, String branch, String kana, @Nullable LocalDate birthdate) {

    private static final int SHORTEST_KANA = 2;

    /** The long marks and the voiced marks of both widths, which Unicode calls letters of every script. */
    private static final String KANA_MARKS = "\u30FC\uFF70\uFF9E\uFF9F";

    public SearchFacts {
        symbol = symbol.strip();
        number = number.strip();
        branch = branch.strip();
        kana = kana.strip();
    }

    /** Why nobody is searched for with these facts; empty where they will do. */
    public List<SearchProblem> problems() {
        var wrong = new ArrayList<SearchProblem>();
        texts().forEach((fact, text) -> {
            var reason = text.isEmpty() ? null : wrong(fact, text);
            if (reason != null) {
                wrong.add(new SearchProblem(fact, reason));
            }
        });
        var missing = wrong.isEmpty() ? missing() : null;
        return missing == null ? wrong : List.of(missing);
    }

    private Map<Fact, String> texts() {
        return new EnumMap<>(Map.of(Fact.SYMBOL, symbol, Fact.NUMBER, number, Fact.BRANCH, branch, Fact.KANA, kana));
    }

    private static @Nullable Reason wrong(Fact fact, String text) {
        if (text.length() > RegisteredMember.LONGEST_TEXT) {
            return Reason.TOO_LONG;
        }
        if (IndividualNumber.appearsIn(text)) {
            return Reason.INDIVIDUAL_NUMBER;
        }
        if (text.codePoints().anyMatch(SearchFacts::unprintable)) {
            return Reason.CONTROL_CHARACTER;
        }
        return switch (fact) {
            case BRANCH -> text.matches("[0-9０-９]{1,2}") ? null : Reason.NOT_A_BRANCH;
            case KANA -> wrongKana(text);
            default -> null;
        };
    }

    private static @Nullable Reason wrongKana(String text) {
        if (!text.codePoints().allMatch(SearchFacts::inKana)) {
            return Reason.NOT_KANA;
        }
        // Without the marks, which are folded away or joined to the letter before them.
        IntPredicate letter = c -> Character.getType(c) == Character.OTHER_LETTER;
        return text.codePoints().filter(letter).count() < SHORTEST_KANA ? Reason.KANA_TOO_SHORT : null;
    }

    /** 記号 and 番号 are two facts, and so are 番号 or カナ氏名 with another one that few people share. */
    private @Nullable SearchProblem missing() {
        if (!number.isEmpty()) {
            boolean alone = symbol.isEmpty() && kana.isEmpty() && birthdate == null;
            return alone ? new SearchProblem(Fact.BIRTHDATE, Reason.NUMBER_ALONE) : null;
        }
        if (!kana.isEmpty()) {
            return birthdate == null ? new SearchProblem(Fact.BIRTHDATE, Reason.KANA_WITHOUT_BIRTHDATE) : null;
        }
        if (birthdate != null) {
            return new SearchProblem(Fact.KANA, Reason.BIRTHDATE_WITHOUT_KANA_OR_NUMBER);
        }
        return new SearchProblem(
                Fact.NUMBER, symbol.isEmpty() && branch.isEmpty() ? Reason.NOTHING_SAID : Reason.WITHOUT_NUMBER);
    }

    private static boolean unprintable(int c) {
        return Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE;
    }

    /** Kana, and whatever is no letter and no digit: such signs stand between the parts of a name, or match nobody's. */
    private static boolean inKana(int c) {
        return switch (UnicodeScript.of(c)) {
            case HIRAGANA, KATAKANA -> true;
            case COMMON, INHERITED -> !Character.isLetterOrDigit(c) || KANA_MARKS.indexOf(c) >= 0;
            default -> false;
        };
    }

    /** Without a word of the person, because a log file is no place for it. */
    @Override
    public String toString() {
        return "SearchFacts";
    }
}
