package org.madoguchi.certificate.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.madoguchi.certificate.Stage;

/** The words of the picture against the room that the picture keeps for them. */
class TimelineWordsTests {

    private static final double FONT_SIZE = 16;
    /** Of the size of the letters, as in Noto Sans. */
    private static final double NARROW_LETTER = 0.3;
    private static final double LATIN_LETTER = 0.6;
    private static final double WIDE_LETTER = 0.9;

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void namesOfDaysFitOverThePicture(String language) {
        for (var kind : Mark.Kind.values()) {
            if (kind != Mark.Kind.UNUSABLE) {
                assertThat(width(language, "certificate.timeline.mark." + kind)).isLessThanOrEqualTo(TimelineSize.NARROW.labelWidth());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void wordsOfStagesFitIntoAMonth(String language) {
        for (var stage : new Stage[] {Stage.NORMAL, Stage.UNUSABLE}) {
            var key = "certificate.timeline.stage." + stage;
            assertThat(width(language, key)).isLessThanOrEqualTo(TimelineSize.WIDE.barTextWidth());
            assertThat(width(language, key + ".upper")).isLessThanOrEqualTo(TimelineSize.NARROW.barTextWidth());
            assertThat(width(language, key + ".lower")).isLessThanOrEqualTo(TimelineSize.NARROW.barTextWidth());
        }
    }

    private static double width(String language, String key) {
        var noFallback = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        return ResourceBundle.getBundle("i18n/certificate", Locale.forLanguageTag(language), noFallback).getString(key)
                .codePoints().mapToDouble(c -> FONT_SIZE * width(c)).sum();
    }

    private static double width(int letter) {
        if (" fijlt".indexOf(letter) >= 0) {
            return NARROW_LETTER;
        }
        if ("mwMW".indexOf(letter) >= 0) {
            return WIDE_LETTER;
        }
        return letter < 0x100 ? LATIN_LETTER : 1;
    }
}
