package org.madoguchi.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import org.junit.jupiter.api.Test;

/** Where lines end, so that they are read without stumbling. */
class LetteringTest {

    private static final Lettering LETTERING = new Lettering(Validation.FONTS.regular(), 10, Color.BLACK);

    @Test
    void aLineEndsWithAPhraseWhereItIsNearlyFull() {
        assertThat(LETTERING.prose("医療機関等の受付で提示することで受診いただけます。", 170)).containsExactly("医療機関等の受付で提示することで", "受診いただけます。");
    }

    @Test
    void aWordInKatakanaIsNotBroken() {
        assertThat(LETTERING.prose("データ登録中のためオンライン資格確認ができない場合", 120)).containsExactly("データ登録中のため", "オンライン資格確認ができ", "ない場合");
    }

    @Test
    void noWordStandsAloneInTheLastLine() {
        assertThat(LETTERING.prose("加入している保険者の窓口に電話でお問い合わせください。", 260))
                .containsExactly("加入している保険者の窓口に電話でお問い合わせく", "ださい。");
    }

    @Test
    void aHeadlineBreaksAtItsComma() {
        assertThat(LETTERING.even("今日マイナ保険証を使えるか、まだわかりません", 200))
                .containsExactly("今日マイナ保険証を使えるか、", "まだわかりません");
        assertThat(LETTERING.even("2026年11月21日（令和8年）は、マイナ保険証を使えます", 200))
                .containsExactly("2026年11月21日（令和8年）は、", "マイナ保険証を使えます");
    }

    @Test
    void aLineThatWouldBeShortIsFilled() {
        assertThat(LETTERING.prose("東京都情報関連電気通信サービス産業健康保険組合", 100))
                .containsExactly("東京都情報関連電気通", "信サービス産業", "健康保険組合");
    }

    /** 産業 is no 産 and 業, nor is a particle the beginning of anything. */
    @Test
    void whatIsReadAtOnceStandsOnOneLine() {
        assertThat(LETTERING.prose("東京都情報関連電気通信サービス産業", 160)).last().isEqualTo("サービス産業");
        assertThat(LETTERING.prose("土日祝は17:30まで（12月29日～1月3日は休み）", 150)).anyMatch(line -> line.contains("12月29日～1月3日"));
        assertThat(LETTERING.prose("平日と休日のコンビニでの交付", 110)).noneMatch(line -> line.startsWith("で"));
        assertThat(LETTERING.prose("カードが必要になる場合により扱います", 160)).noneMatch(line -> line.startsWith("より"));
        assertThat(LETTERING.prose("マイナ保険証として使えません。資格確認書が必要です", 130)).noneMatch(line -> line.startsWith("ん"));
    }

    @Test
    void aPoliteBeginningStaysWithItsWord() {
        assertThat(LETTERING.prose("必ず受診された医療機関等にお伝えください。", 145)).containsExactly("必ず受診された医療機関等に", "お伝えください。");
        assertThat(LETTERING.prose("住所欄に併せてご記入ください。", 80)).containsExactly("住所欄に併せて", "ご記入ください。");
    }

    @Test
    void theLinesOfALongNameAreOfOneLength() {
        assertThat(LETTERING.even("シューリンガンのグーリンダイ", 130)).containsExactly("シューリンガン", "のグーリンダイ");
        assertThat(LETTERING.even("マリア フェルナンデス", 80)).containsExactly("マリア ", "フェルナンデス");
        assertThat(LETTERING.even("健保 太郎", 80)).containsExactly("健保 太郎");
    }
}
