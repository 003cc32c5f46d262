package org.madoguchi.register;

/**
 * Why nobody is searched for; it never repeats what was typed.
 *
 * @param fact what is wrong, or what to say besides
 */
public record SearchProblem(Fact fact, Reason reason) {

    /** What a caller can say of a member. */
    public enum Fact {
        SYMBOL,
        NUMBER,
        BRANCH,
        KANA,
        BIRTHDATE
    }

    public enum Reason {
        NOTHING_SAID,
        /** 記号 or 枝番, and neither number, name nor birth date. */
        WITHOUT_NUMBER,
        /** It takes a symbol, a birth date or a name besides. */
        NUMBER_ALONE,
        KANA_WITHOUT_BIRTHDATE,
        /** A symbol beside it will not do: it is that of a whole company. */
        BIRTHDATE_WITHOUT_KANA_OR_NUMBER,
        /** Something that looks like a 個人番号. */
        INDIVIDUAL_NUMBER,
        TOO_LONG,
        /** Or half of a character. */
        CONTROL_CHARACTER,
        NOT_A_BRANCH,
        /** Kanji, Latin letters or digits where kana is asked for. */
        NOT_KANA,
        KANA_TOO_SHORT
    }
}
