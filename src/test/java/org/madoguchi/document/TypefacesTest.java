package org.madoguchi.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.madoguchi.document.Typefaces.Run;

class TypefacesTest {

    private static final Typeface BIZ = Typeface.of("BIZUDGothic-Regular.ttf");
    private static final Typeface NOTO = Typeface.of("NotoSansJP-Regular.ttf");
    private static final Typefaces BOTH = new Typefaces(List.of(BIZ, NOTO));

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

    @Test
    void aSelectorThatNoTypefaceKnowsLeavesTheUsualShape() {
        assertThat(List.of(BIZ, NOTO)).noneMatch(typeface -> typeface.draws(new Cluster("邊\uDB40\uDD03")));
        assertThat(runs("渡邊\uDB40\uDD03")).containsExactly(new Run(BIZ, "渡邊\uDB40\uDD03"));
    }

    @Test
    void whatNeitherHasAloneBothHaveTogether() {
        assertThat(runs("𠮷𠮟")).extracting(Run::typeface).containsOnly(NOTO);
        assertThat(runs("𠮷渡邊\uDB40\uDD03")).containsExactly(
                new Run(NOTO, "𠮷"), new Run(BIZ, "渡邊\uDB40\uDD03"));
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
        assertThat(lettering.prose("受診できません。", 70)).containsExactly("受診できませ", "ん。");
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
        return BOTH.bestFor(text).runs(text);
    }
}
