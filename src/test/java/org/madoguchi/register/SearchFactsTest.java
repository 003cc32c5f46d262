package org.madoguchi.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.madoguchi.member.InsurerNumber;
import org.madoguchi.register.SearchProblem.Fact;
import org.madoguchi.register.SearchProblem.Reason;

/** With which facts nobody is searched for. */
class SearchFactsTest {

    private static final LocalDate BIRTHDAY = LocalDate.parse("1980-05-10");
    private static final InsurerNumber INSURER = InsurerNumber.of("06990022");

    /** 123456789018 is the example that the offices print on their samples. */
    private static final String INDIVIDUAL_NUMBER = "123456789018";

    /** Every combination of what can be said: symbol, number, branch, kana, birth date. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            s----, NUMBER,    WITHOUT_NUMBER
            -n---, BIRTHDATE, NUMBER_ALONE
            --b--, NUMBER,    WITHOUT_NUMBER
            ---k-, BIRTHDATE, KANA_WITHOUT_BIRTHDATE
            ----d, KANA,      BIRTHDATE_WITHOUT_KANA_OR_NUMBER
            -----, NUMBER,    NOTHING_SAID
            s-b--, NUMBER,    WITHOUT_NUMBER
            -nb--, BIRTHDATE, NUMBER_ALONE
            s--k-, BIRTHDATE, KANA_WITHOUT_BIRTHDATE
            --bk-, BIRTHDATE, KANA_WITHOUT_BIRTHDATE
            s-bk-, BIRTHDATE, KANA_WITHOUT_BIRTHDATE
            s---d, KANA,      BIRTHDATE_WITHOUT_KANA_OR_NUMBER
            --b-d, KANA,      BIRTHDATE_WITHOUT_KANA_OR_NUMBER
            s-b-d, KANA,      BIRTHDATE_WITHOUT_KANA_OR_NUMBER
            sn---,,
            -n--d,,
            -n-k-,,
            ---kd,,
            snb--,,
            sn-k-,,
            sn--d,,
            -nbk-,,
            -nb-d,,
            -n-kd,,
            s--kd,,
            --bkd,,
            snbk-,,
            snb-d,,
            sn-kd,,
            -nbkd,,
            s-bkd,,
            snbkd,,
            """)
    void itTakesTwoFactsThatFewPeopleShare(String said, Fact fact, Reason reason) {
        var facts = new SearchFacts(
                said.contains("s") ? "12" : "", said.contains("n") ? "0000001" : "", said.contains("b") ? "00" : "",
                said.contains("k") ? "サトウ" : "", said.contains("d") ? BIRTHDAY : null);
        if (reason == null) {
            assertThat(new MemberSearch(INSURER, facts).facts()).isEqualTo(facts);
        } else {
            assertRefused(facts, fact, reason);
        }
    }

    @Test
    void spacesAreNothingSaid() {
        assertRefused(new SearchFacts("\u3000", "1", "", "", null), Fact.BIRTHDATE, Reason.NUMBER_ALONE);
        assertRefused(new SearchFacts("", "1", "", " \u3000", null), Fact.BIRTHDATE, Reason.NUMBER_ALONE);
        assertRefused(new SearchFacts(" ", " ", "\t", "\u3000", null), Fact.NUMBER, Reason.NOTHING_SAID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"佐藤", "サトウ太郎", "佐藤　タロウ", "佐々木", "サ々ト", "〆サト", "〇サト", "𠮷野", "⼀サト", "Satoh", "ＳＡＴＯ",
        "サト1", "サト１", "ｻﾄ²3", "사토", "Сато"})
    void aNameIsSaidInKanaAndNeverByKanji(String typed) {
        assertRefused(new SearchFacts("", "", "", typed, BIRTHDAY), Fact.KANA, Reason.NOT_KANA);
    }

    @ParameterizedTest
    @ValueSource(strings = {"サトウ", "さとう", "ｻﾄｳ", "ｶﾞﾝ", "か゛い", "イー　イ", "ジャン・ポール", "ジャン＝ポール", "みすゞ", "サト%", "ヴィー"})
    void kanaOfAnyKindIsAccepted(String typed) {
        assertThat(new SearchFacts("", "", "", typed, BIRTHDAY).problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"サ", "ｶﾞ", "か゛", "イー", "ー", "ーー", "サ・", "%", "サ　ー", "゛゜", "か\u3099"})
    void aSingleLetterIsTooShort(String typed) {
        assertRefused(new SearchFacts("", "", "", typed, BIRTHDAY), Fact.KANA, Reason.KANA_TOO_SHORT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"000", "a", "0a", "１２３", "-1", "٠١", "%"})
    void aBranchHasOneOrTwoDigits(String typed) {
        assertRefused(new SearchFacts("12", "1", typed, "", null), Fact.BRANCH, Reason.NOT_A_BRANCH);
    }

    @ParameterizedTest
    @ValueSource(strings = {INDIVIDUAL_NUMBER, "1234 5678 9018", "１２３４－５６７８－９０１８", "№123456789018"})
    void anIndividualNumberIsRefusedWhereverItIsTyped(String typed) {
        assertRefused(new SearchFacts(typed, "1", "", "", BIRTHDAY), Fact.SYMBOL, Reason.INDIVIDUAL_NUMBER);
        assertRefused(new SearchFacts("12", typed, "", "", BIRTHDAY), Fact.NUMBER, Reason.INDIVIDUAL_NUMBER);
        assertRefused(new SearchFacts("12", "1", typed, "", BIRTHDAY), Fact.BRANCH, Reason.INDIVIDUAL_NUMBER);
        assertRefused(new SearchFacts("", "", "", "サトウ" + typed, BIRTHDAY), Fact.KANA, Reason.INDIVIDUAL_NUMBER);
    }

    @Test
    void whatNoRegisterHoldsIsNotSearchedFor() {
        var longest = "1".repeat(300);
        assertThat(new SearchFacts("12", longest, "", "", null).problems()).isEmpty();
        assertRefused(new SearchFacts("12", longest + "1", "", "", null), Fact.NUMBER, Reason.TOO_LONG);
        assertRefused(new SearchFacts("", "", "", "サ".repeat(1_000_000), BIRTHDAY), Fact.KANA, Reason.TOO_LONG);
        assertRefused(new SearchFacts("1\u00002", "1", "", "", null), Fact.SYMBOL, Reason.CONTROL_CHARACTER);
        assertRefused(new SearchFacts("", "", "", "サト\nウ", BIRTHDAY), Fact.KANA, Reason.CONTROL_CHARACTER);
        assertRefused(new SearchFacts("12", "1\uD842", "", "", null), Fact.NUMBER, Reason.CONTROL_CHARACTER);
    }

    @Test
    void eachFactThatIsWrongIsNamed() {
        assertThat(new SearchFacts("\u0000", "1", "x", "佐藤", null).problems()).containsExactly(
                new SearchProblem(Fact.SYMBOL, Reason.CONTROL_CHARACTER),
                new SearchProblem(Fact.BRANCH, Reason.NOT_A_BRANCH),
                new SearchProblem(Fact.KANA, Reason.NOT_KANA));
    }

    @Test
    void nothingOfThePersonIsSaidInALog() {
        var facts = new SearchFacts("12", "0000001", "00", "サトウ", BIRTHDAY);
        assertThat(facts.toString() + new MemberSearch(INSURER, facts))
                .doesNotContain("0000001", "サトウ", "1980");
    }

    private static void assertRefused(SearchFacts facts, Fact fact, Reason reason) {
        assertThat(facts.problems()).containsExactly(new SearchProblem(fact, reason));
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new MemberSearch(INSURER, facts))
                .withMessageContaining(reason.name());
    }
}
