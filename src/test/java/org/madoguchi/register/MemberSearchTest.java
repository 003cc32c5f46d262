package org.madoguchi.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.madoguchi.feed.FeedFile.dependent;
import static org.madoguchi.feed.FeedFile.insured;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.madoguchi.eligibility.Eligibility;
import org.madoguchi.feed.FeedFile;
import org.madoguchi.feed.RegisterTest;
import org.madoguchi.member.InsurerNumber;

/** Whom the call centre finds by what a caller says. */
class MemberSearchTest extends RegisterTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-21");
    private static final InsurerNumber NEIGHBOUR = InsurerNumber.of("06990014");

    @Test
    void aNumberWithItsSymbolFindsTheHousehold() {
        full(insured("0000001"), dependent("0000001", "01"), insured("0000002"));
        assertThat(found("12", "0000001", "", "", null)).containsExactly(
                new FoundMember(
                        sato("0000001").ref(), "＊＊＊＊", "＊＊＊＊01", "00", RegisteredMember.Role.INSURED, "サ＊＊　タ＊＊",
                        false, Eligibility.State.IN_FORCE),
                new FoundMember(
                        refOf("0000001", "01", LocalDate.parse("1981-06-02")).orElseThrow(), "＊＊＊＊", "＊＊＊＊01", "01",
                        RegisteredMember.Role.DEPENDENT, "サ＊＊　タ＊＊", false, Eligibility.State.IN_FORCE));
    }

    @Test
    void eachFurtherFactLeavesFewer() {
        full(insured("0000001"), dependent("0000001", "01").with("NameKana", "サトウ　ハナコ"));
        assertThat(branches("12", "0000001", "01", "", null)).containsExactly("01");
        assertThat(branches("12", "0000001", "１", "", null)).containsExactly("01");
        assertThat(branches("12", "0000001", "", "サトウハ", null)).containsExactly("01");
        assertThat(branches("", "0000001", "", "サトウハ", null)).containsExactly("01");
        assertThat(branches("", "0000001", "", "", SATOS_BIRTHDAY)).containsExactly("00");
        assertThat(branches("", "", "", "サトウ", SATOS_BIRTHDAY)).containsExactly("00");
        assertThat(branches("", "", "00", "サトウ", SATOS_BIRTHDAY)).containsExactly("00");
        assertThat(branches("12", "", "", "サトウ", SATOS_BIRTHDAY)).containsExactly("00");
        assertThat(branches("13", "", "", "サトウ", SATOS_BIRTHDAY)).isEmpty();
        assertThat(branches("", "", "", "サトウ", SATOS_BIRTHDAY.plusDays(1))).isEmpty();
        assertThat(branches("13", "0000001", "", "", null)).isEmpty();
        assertThat(branches("12", "000001", "", "", null)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"１２ア－３, 12ｱ-3", "12ｱ-3, １２ア－３", "12ア-3, 12ア-3"})
    void symbolAndNumberAreFoundInWhicheverWidthTheyAreWritten(String stored, String typed) {
        full(insured(stored).with("InsuredCardSymbol", stored));
        assertThat(found(typed, typed, "", "", null)).hasSize(1);
        assertThat(found("", typed, "", "", SATOS_BIRTHDAY)).hasSize(1);
    }

    @Test
    void aNameIsFoundByItsBeginning() {
        full(insured("0000001").with("NameKana", "サトウ　タロウ"), insured("0000002").with("NameKana", "サトウチ　カヨ"),
                insured("0000003").with("NameKana", "サド　ユキ"), insured("0000004").with("NameKana", "アサトウ　タロウ"));
        assertThat(numbers("サト")).containsExactly("＊＊＊＊01", "＊＊＊＊02");
        assertThat(numbers("サトウ")).containsExactly("＊＊＊＊01", "＊＊＊＊02");
        assertThat(numbers("サトウ　タ")).containsExactly("＊＊＊＊01");
        assertThat(numbers("サトウタロウ")).containsExactly("＊＊＊＊01");
        assertThat(numbers("サトウ　タロウエ")).isEmpty();
        assertThat(numbers("タロウ")).isEmpty();
    }

    @Test
    void nobodyOfAnotherInsurerIsFound() {
        full(insured("0000001"));
        new Insurers(jdbc).put(new Insurer(NEIGHBOUR, "隣健康保険組合", "03-0000-0001"));
        full(insured("0000001").with("InsurerNumber", NEIGHBOUR.digits()));
        assertThat(jdbc.sql("select count(*) from member").query(Integer.class).single()).isEqualTo(2);
        for (var facts : List.of(
                new SearchFacts("12", "0000001", "", "", null),
                new SearchFacts("", "0000001", "", "", SATOS_BIRTHDAY),
                new SearchFacts("", "0000001", "", "サトウ", null),
                new SearchFacts("", "", "", "サトウ", SATOS_BIRTHDAY))) {
            var here = members.found(new MemberSearch(INSURER, facts), TODAY).rows();
            var there = members.found(new MemberSearch(NEIGHBOUR, facts), TODAY).rows();
            assertThat(here).hasSize(1).doesNotContainAnyElementsOf(there);
            assertThat(there).hasSize(1);
        }
    }

    @Test
    void noMoreThanTwentyAreShownAlwaysTheSameAndThatThereAreMoreIsSaid() {
        var rows = IntStream.rangeClosed(1, 20).mapToObj("%07d"::formatted).map(FeedFile::insured).toList();
        full(rows.reversed().toArray(FeedFile.Row[]::new));
        var twenty = members.found(satosBornOnTheDay(), TODAY);
        assertThat(twenty.more()).isFalse();
        assertThat(twenty.rows()).hasSize(20).extracting(FoundMember::number)
                .isEqualTo(IntStream.rangeClosed(1, 20).mapToObj("＊＊＊＊%02d"::formatted).toList());
        delta(insured("0000000"), insured("0000099"));
        var more = members.found(satosBornOnTheDay(), TODAY);
        assertThat(more.more()).isTrue();
        assertThat(more.rows()).hasSize(20).extracting(FoundMember::number)
                .isEqualTo(IntStream.rangeClosed(0, 19).mapToObj("＊＊＊＊%02d"::formatted).toList());
    }

    /** Whoever calls about a letter after leaving must be found, too; those who are still here come first. */
    @Test
    void whoHasLeftIsFoundAfterTheOthersAndMarked() {
        full(insured("0000001"), insured("0000002").with("DisqualificationDate", "20261121"),
                insured("0000003").with("DisqualificationDate", "20261122"),
                insured("0000004").with("QualificationDate", "20261201"), insured("0000005"));
        fullAndEnding(insured("0000002").with("DisqualificationDate", "20261121"),
                insured("0000003").with("DisqualificationDate", "20261122"),
                insured("0000004").with("QualificationDate", "20261201"), insured("0000005"));
        assertThat(found("", "", "", "サトウ", SATOS_BIRTHDAY))
                .extracting(row -> row.number() + " " + row.eligibility())
                .containsExactly("＊＊＊＊03 IN_FORCE", "＊＊＊＊04 NOT_YET", "＊＊＊＊05 IN_FORCE",
                        "＊＊＊＊01 ENDED", "＊＊＊＊02 ENDED");
    }

    @Test
    void whoIsRestrictedIsFoundAndMarked() {
        full(insured("0000001").with("NonDisclosure", "1"), insured("0000002").with("SelfInformationBlocked", "1"),
                insured("0000003").with("NonDisclosure", "0"), insured("0000004"));
        assertThat(found("", "", "", "サトウ", SATOS_BIRTHDAY)).extracting(FoundMember::restricted)
                .containsExactly(true, true, false, false);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "_", "\\", "000000_", "%1", "'", "' or true --", ":number", "?"})
    void signsThatMeanSomethingToADatabaseMeanThemselves(String typed) {
        full(insured("0000001"));
        assertThat(found("12", typed, "", "", null)).isEmpty();
        assertThat(found(typed, "0000001", "", "", null)).isEmpty();
        assertThat(found("", typed, "", "", SATOS_BIRTHDAY)).isEmpty();
        delta(insured(typed));
        assertThat(found("12", typed, "", "", null)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"サト%", "サ_ウ%ト", "サト\\", "サト'", "サト:ウ", "サト?"})
    void signsInANameMeanThemselves(String typed) {
        full(insured("0000001"));
        assertThat(numbers(typed)).isEmpty();
        delta(insured("0000002").with("NameKana", typed));
        assertThat(numbers(typed)).containsExactly("＊＊＊＊02");
    }

    @Test
    void aVeryLongNameIsSearchedForLikeAnyOther() {
        full(insured("0000001").with("NameKana", "サ".repeat(300)));
        assertThat(numbers("さ".repeat(300))).containsExactly("＊＊＊＊01");
    }

    @Test
    void nothingOfThePersonIsSaidInALog() {
        full(insured("0000001"));
        assertThat(members.found(satosBornOnTheDay(), TODAY).toString()).doesNotContain("サ", "01,", "＊");
    }

    private static MemberSearch satosBornOnTheDay() {
        return new MemberSearch(INSURER, new SearchFacts("", "", "", "サトウ", SATOS_BIRTHDAY));
    }

    private List<FoundMember> found(
            String symbol, String number, String branch, String kana, @Nullable LocalDate birthdate) {
        var facts = new SearchFacts(symbol, number, branch, kana, birthdate);
        return members.found(new MemberSearch(INSURER, facts), TODAY).rows();
    }

    private List<String> branches(
            String symbol, String number, String branch, String kana, @Nullable LocalDate birthdate) {
        return found(symbol, number, branch, kana, birthdate).stream().map(FoundMember::branch).toList();
    }

    private List<String> numbers(String kana) {
        return found("", "", "", kana, SATOS_BIRTHDAY).stream().map(FoundMember::number).toList();
    }
}
