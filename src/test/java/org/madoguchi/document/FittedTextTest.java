package org.madoguchi.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FittedTextTest {

    private static final Typefaces TYPEFACES = Validation.FONTS.regular();
    private static final Slot KANA = new Slot(0, 0, 290, 18);
    private static final Slot NAME = new Slot(0, 0, 359, 36);

    @ParameterizedTest
    @EnumSource
    void aNameStandsWithinItsPlace(Person person) {
        staysWithin(NAME, fitted(person.name, NAME));
        staysWithin(KANA, fitted(person.kana, KANA));
    }

    @Test
    void whatFitsAsItIsIsNotMadeSmaller() {
        assertThat(fitted("健保 太郎", NAME).lettering().size()).isEqualTo(15);
        assertThat(fitted("ケンポ タロウ", new Slot(0, 0, 290, 14)).lettering().size()).isEqualTo(11);
    }

    @Test
    void aTextTakesASecondLineBeforeItBecomesTooSmallToRead() {
        var text = fitted("ジェームズ クリストファー アレクサンダー マクシミリアン フェルナンデス ガルシア", NAME);
        assertThat(text.lines()).hasSize(2);
        assertThat(text.lettering().size()).isGreaterThan(12);
    }

    private static FittedText fitted(String text, Slot slot) {
        return FittedText.of(text, TYPEFACES, 15, Color.BLACK, slot);
    }

    /** A kanji reaches from a tenth of its size below the baseline to nine tenths above it. */
    private static void staysWithin(Slot slot, FittedText text) {
        float size = text.lettering().size();
        assertThat(text.lines()).allMatch(line -> text.lettering().width(line.stripTrailing()) <= slot.width());
        assertThat(text.baseline(0, slot) + size * 0.9f).isLessThanOrEqualTo(slot.top());
        assertThat(text.baseline(text.lines().size() - 1, slot) - size * 0.13f).isGreaterThanOrEqualTo(slot.y());
    }
}
