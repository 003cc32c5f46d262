package org.madoguchi.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madoguchi.document.UnprintableNames.Unprintable;
import org.madoguchi.member.InsurerNumber;
import org.madoguchi.member.MemberRef;
import org.madoguchi.register.RegisteredNames;
import org.madoguchi.register.Village;

/** An operator asks whose names can't be printed. */
class UnprintableNamesTest {

    private static final String INSURER = "06990030";

    private final Village village = new Village("2026-11-21T10:00:00");
    private final UnprintableNames names = new UnprintableNames(
            new RegisteredNames(village.jdbc, village.database()), new NamesInPrint(Validation.FONTS), Validation.FONTS);

    @BeforeEach
    void nobodyElse() {
        village.jdbc.sql("delete from member where insurer_number = ? and name like '%\uD869\uDED7%'").param(INSURER).update();
    }

    @Test
    void theyAreFoundByTheirCharactersAndWhetherKanaHelps() {
        var first = member("\uD869\uDED7田\uD869\uDED7\uD869\uDED8", "タ");
        var second = member("\uD869\uDED7\uDB40\uDD00", "\uD869\uDED7");
        member("𠮷野", "ヨシノ");
        var found = names.of(InsurerNumber.of(INSURER));
        assertThat(found.all()).isEqualTo(2);
        assertThat(found.told()).extracting(Unprintable::ref).containsExactly(first, second);
        assertThat(found.told()).extracting(Unprintable::characters)
                .containsExactly(List.of("U+2A6D7", "U+2A6D8"), List.of("U+2A6D7 U+E0100"));
        assertThat(found.told()).extracting(Unprintable::inKana).containsExactly(true, false);
    }

    @Test
    void whoIsRestrictedOrGoneOrSomebodyElsesIsInNobodysList() {
        village.restrict(member("\uD869\uDED7", "タ"), "non_disclosure", true);
        village.restrict(member("\uD869\uDED7", "タ"), "self_information_blocked", true);
        village.jdbc.sql("update member set missing_from = '2026-11-01' where ref = ?").param(member("\uD869\uDED7", "タ").value()).update();
        village.jdbc.sql("update member set insurer_number = '06990014', symbol = 'elsewhere' where ref = ?")
                .param(member("\uD869\uDED7", "タ").value()).update();
        assertThat(names.of(InsurerNumber.of(INSURER)).all()).isZero();
    }

    @Test
    void theyAreLookedThroughOnceAfterEachFeed() {
        assertThat(names.of(InsurerNumber.of(INSURER)).all()).isZero();
        member("\uD869\uDED7", "タ");
        assertThat(names.of(InsurerNumber.of(INSURER)).all()).isZero();
        village.jdbc.sql("""
                insert into feed (state, origin, insurer_number, kind, as_of, charset, content_sha256, added, changed, unchanged, ended)
                values ('APPLIED', 'COMMAND', ?, 'FULL', '2026-11-20', 'UTF-8', '', 1, 0, 0, 0)
                """).param(INSURER).update();
        assertThat(names.of(InsurerNumber.of(INSURER)).all()).isEqualTo(1);
    }

    @Test
    void noMoreAreToldThanOnePageHoldsAndAllAreCounted() {
        IntStream.range(0, UnprintableNames.TOLD + 1).forEach(n -> member("\uD869\uDED7", "タ"));
        var found = names.of(InsurerNumber.of(INSURER));
        assertThat(found.all()).isEqualTo(UnprintableNames.TOLD + 1);
        assertThat(found.told()).hasSize(UnprintableNames.TOLD);
    }

    private MemberRef member(String name, String kana) {
        var ref = village.member(INSURER, LocalDate.of(1985, 4, 1));
        village.jdbc.sql("update member set name = ?, name_kana = ?, number = lpad(number, 6, '0') where ref = ?")
                .params(name, kana, ref.value()).update();
        return ref;
    }
}
