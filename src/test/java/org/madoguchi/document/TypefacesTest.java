package org.madoguchi.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.Color;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.madoguchi.document.Typefaces.Run;

class TypefacesTest {

    private static final Typeface BIZ = Typeface.of("BIZUDGothic-Regular.ttf");
    private static final Typeface NOTO = Typeface.of("NotoSansJP-Regular.ttf");
    private static final Typeface MINCHO = Typeface.at(IpamjMincho.FILE);
    private static final Typefaces BOTH = new Typefaces(List.of(BIZ, NOTO));
    private static final Typefaces ALL = new Typefaces(List.of(BIZ, NOTO, MINCHO));
    private static final String VARIANT = "邊\uDB40\uDD0F";

    @Test
    void aNameThatTheFirstTypefaceHasStaysInIt() {
        assertThat(runs("髙橋 花子")).containsExactly(new Run(BIZ, "髙橋 花子"));
    }

    @Test
    void aNameWithOneCharacterThatOnlyTheSecondHasIsSetInTheSecondWhole() {
        assertThat(runs("𠮷野 家子")).containsExactly(new Run(NOTO, "𠮷野 家子"));
    }

    @Test
    void aSelectorThatATypefaceKnowsIsLeftToIt() {
        assertThat(BIZ.draws(new Cluster("葛\uDB40\uDD00"))).isTrue();
        assertThat(runs("葛\uDB40\uDD00城")).containsExactly(new Run(BIZ, "葛\uDB40\uDD00城"));
    }

    @Test
    void aSelectorThatAsksForTheUsualShapeIsKnownToo() {
        assertThat(BIZ.draws(new Cluster("邊\uDB40\uDD00"))).isTrue();
        assertThat(BIZ.draws(new Cluster("葛\uDB40\uDD01"))).isTrue();
    }

    /** Another shape would be another name to whoever compares it with the card. */
    @Test
    void aShapeThatNoTypefaceHasIsRefusedRatherThanDrawnInAnother() {
        assertThat(BOTH.lacking("渡" + VARIANT + VARIANT)).extracting(Cluster::notation).containsExactly("U+908A U+E010F");
        assertThatExceptionOfType(UnprintableCharacter.class).isThrownBy(() -> runs("渡" + VARIANT))
                .extracting(UnprintableCharacter::codePoints).isEqualTo("U+908A U+E010F");
    }

    @Test
    void whatIsNoRegisteredSequenceIsRefused() {
        for (var text : List.of("葛\uDB40\uDD00\uDB40\uDD00", "\uDB40\uDD00", "カ\uFE0E")) {
            assertThat(BOTH.lacking(text)).as(text).hasSize(1);
        }
    }

    @Test
    void whatNeitherHasAloneBothHaveTogether() {
        assertThat(runs("𠮷𠮟")).extracting(Run::typeface).containsOnly(NOTO);
        assertThat(runs("𠮷\uD842\uDFB7ﾅ葛\uDB40\uDD00"))
                .extracting(Run::typeface).isSubsetOf(BIZ, NOTO);
    }

    @Test
    @IpamjMincho.Needed
    void aVariantOfTheFamilyRegistersIsDrawnInTheTypefaceThatHasIt() {
        assertThat(runs(ALL, VARIANT)).containsExactly(new Run(MINCHO, VARIANT));
        assertThat(runs(ALL, "渡" + VARIANT + " 次郎")).containsExactly(new Run(MINCHO, "渡" + VARIANT + " 次郎"));
        assertThat(runs(ALL, "髙橋 花子")).containsExactly(new Run(BIZ, "髙橋 花子"));
    }

    /** The first has the old shape of 勉, the second alone 枤, and the third the variant. */
    @Test
    @IpamjMincho.Needed
    void aNameThatNoneHasWholeIsSetInAsManyAsItTakes() {
        assertThat(runs(ALL, "渡" + VARIANT + "枤勉\uDB40\uDD01")).extracting(Run::typeface).containsExactly(BIZ, MINCHO, NOTO, BIZ);
    }

    @Test
    @IpamjMincho.Needed
    void itsFortySixMegabytesStayOutsideTheHeap() {
        assertThat(IpamjMincho.FILE.toFile().length()).isGreaterThan(40_000_000);
        long before = used();
        // Several, because what other tests have left behind may go meanwhile.
        var several = Stream.generate(() -> Typeface.at(IpamjMincho.FILE)).limit(4).toList();
        assertThat(several).allMatch(mincho -> mincho.draws(new Cluster(VARIANT)));
        assertThat(used() - before).isLessThan(4 * 25_000_000L);
        assertThat(several).allMatch(mincho -> mincho.draws(new Cluster("渡")));
    }

    private static long used() {
        System.gc();
        var runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    @Test
    void aSelectorAndAMarkBelongToTheCharacterBeforeThem() {
        assertThat(Cluster.of("葛\uDB40\uDD00城a\u0301カ\u3099")).extracting(Cluster::written)
                .containsExactly("葛\uDB40\uDD00", "城", "a\u0301", "カ\u3099");
    }

    @Test
    void ideographsAreNeverNormalised() {
        assertThat(new Cluster("\uFA19").drawn()).isEqualTo("\uFA19");
        assertThat(new Cluster("カ\u3099").drawn()).isEqualTo("ガ");
    }

    @Test
    void linesBreakWhereJapaneseBreaksAndNeverWithinACharacter() {
        var lettering = new Lettering(BOTH, 10, Color.BLACK);
        assertThat(lettering.prose("受診できません。", 70)).containsExactly("受診でき", "ません。");
        assertThat(lettering.prose("葛\uDB40\uDD00葛\uDB40\uDD00葛\uDB40\uDD00", 20))
                .containsExactly("葛\uDB40\uDD00葛\uDB40\uDD00", "葛\uDB40\uDD00");
    }

    @Test
    void namesBreakAtTheirSpaces() {
        var lettering = new Lettering(BOTH, 10, Color.BLACK);
        assertThat(lettering.words("マリア フェルナンデス", 80)).containsExactly("マリア ", "フェルナンデス");
        assertThat(lettering.words("マリア フェルナンデス", 40)).containsExactly("マリア ", "フェルナ", "ンデス");
    }

    private static List<Run> runs(String text) {
        return runs(BOTH, text);
    }

    private static List<Run> runs(Typefaces typefaces, String text) {
        return typefaces.bestFor(text).runs(text);
    }
}
