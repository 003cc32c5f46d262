package org.madoguchi.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.madoguchi.member.InsurerNumber;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A policy keeps functions that PostgreSQL does not trust away from the rows; the ways to a member stay short nevertheless. */
class SearchIndexTest {

    private static final InsurerNumber INSURER = InsurerNumber.of(TwoInsurers.OURS);
    private static final LocalDate BORN = LocalDate.parse("1980-01-01");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-21");
    private static final TwoInsurers DATABASE = new TwoInsurers();

    /** A thousand people were born on each day, so that the day alone is a long way. */
    @BeforeAll
    static void many() {
        DATABASE.owner.sql("""
                insert into member (insurer_number, symbol, number, branch, family_classification, name, name_kana, sex, birthdate,
                                    qualified_on)
                select ?, (n % 10)::text, 'N' || n, '00', 1, 'X', 'カナ' || translate(n::text, '0123456789', 'アイウエオカキクケコ'), 1, cast(? as date) + n % 20, '2020-01-01'
                from generate_series(1, 20000) n
                """).params(INSURER.digits(), BORN).update();
        DATABASE.owner.sql("analyze member").update();
    }

    @ParameterizedTest
    @ValueSource(strings = {TwoInsurers.OURS, "*"})
    void aNameAndABirthdayAreLookedUp(String insurers) {
        assertThat(plan(insurers, new SearchFacts("", "", "", "ｶﾅｱ", BORN)))
                .contains("using member_birthdate").doesNotContain("Seq Scan")
                .containsPattern("Index Cond: .*insurer_number.*birthdate.*name_kana_folded.*name_kana_folded");
    }

    @ParameterizedTest
    @ValueSource(strings = {TwoInsurers.OURS, "*"})
    void aNumberAndItsSymbolAreLookedUp(String insurers) {
        assertThat(plan(insurers, new SearchFacts("5", "N5", "", "", null)))
                .contains("using member_folded_number").doesNotContain("Seq Scan")
                .containsPattern("Index Cond: .*insurer_number.*number_folded.*symbol_folded");
    }

    @Test
    void aMemberIsLookedUpByTheirRef() {
        assertThat(plan(TwoInsurers.OURS, "select * from member where ref = '00000000-0000-0000-0000-000000000001'"))
                .contains("using member_pkey");
    }

    @Test
    void aSignInIsLinkedByThePeopleOfTheDay() {
        assertThat(plan(TwoInsurers.OURS, """
                select ref from member where insurer_number = '06990014' and birthdate = '1980-01-05'"""))
                .containsPattern("Index Cond: .*insurer_number.*birthdate");
    }

    private static String plan(String insurers, SearchFacts facts) {
        var statement = new SearchStatement(new MemberSearch(INSURER, facts), TODAY);
        return DATABASE.portal(insurers, portal -> lines(portal.sql("explain " + statement.sql()).params(statement.parameters())));
    }

    private static String plan(String insurers, String sql) {
        return DATABASE.portal(insurers, portal -> lines(portal.sql("explain " + sql)));
    }

    private static String lines(JdbcClient.StatementSpec explained) {
        return explained.query(String.class).list().stream().collect(Collectors.joining("\n"));
    }
}
