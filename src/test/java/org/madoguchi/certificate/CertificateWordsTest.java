package org.madoguchi.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CertificateWordsTest {

    private static final Properties JAPANESE = words("/i18n/certificate.properties");
    private static final Properties ENGLISH = words("/i18n/certificate_en.properties");

    private static final Stage[] KNOWN = {Stage.NORMAL, Stage.RENEWABLE, Stage.GRACE, Stage.UNUSABLE};

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[0-9]}");

    /** 厚生労働省 事務連絡 令和7年3月24日, leaflet, page 2. */
    @ParameterizedTest
    @CsvSource({
        "RENEWABLE.headline, 有効期限の3カ月前時点から有効期限まで、通知が表示されます。",
        "RENEWABLE.text, 証明書の有効期限が3カ月以内となっています。市区町村の窓口で更新手続きをお願いします。",
        "RENEWABLE.note, マイナ保険証で受診できます。",
        "GRACE.headline, 有効期限切れの旨と、更新のお願いが表示されます。",
        "GRACE.text, 電子証明書の有効期限が切れているため、資格情報のみ当機関に提供します。"
                + "お早めに市区町村の窓口で電子証明書を更新してください。",
        "GRACE.note, 有効期限切れから3カ月間は、引き続きマイナ保険証で受診できます。"
                + "ただし、保険資格情報の提供のみで、診療情報・薬剤情報等の提供はできません。速やかに再発行手続きをしてください。",
        "UNUSABLE.headline, 3カ月を過ぎると健康保険証としても使えなくなります。",
        "UNUSABLE.text, 電子証明書が失効しています。マイナンバーカードを取り出し、受付窓口までお越しください。"
                + "証明書の更新は、市区町村の窓口で手続きが必要です。",
        "UNUSABLE.note, 有効期限切れから3カ月間経過後は、マイナ保険証の利用ができません。速やかに再発行手続きをしてください。",
        "next, 次に進む"
    })
    void theCardReaderSpeaksToTheLetter(String key, String official) {
        assertThat(JAPANESE.getProperty("certificate.reader." + key)).isEqualTo(official);
    }

    @Test
    void everyStageDayRuleAndSourceHasANameInBothLanguages() {
        assertWordsFor("certificate.check.answer.", ".today", KNOWN);
        assertWordsFor("certificate.check.answer.", ".day", KNOWN);
        assertWordsFor("certificate.day.", "", CertificateDay.values());
        assertWordsFor("certificate.rule.", ".name", RuleId.values());
        assertWordsFor("certificate.rule.", ".explanation", RuleId.values());
        assertWordsFor("certificate.source.", "", RuleSource.values());
    }

    @Test
    void anExplanationNamesEachNumberOfItsRule() {
        for (var rule : Rules.all()) {
            var numbers = IntStream.range(0, rule.terms().numbers().size()).mapToObj(n -> "{" + n + "}").toList();
            for (var words : List.of(JAPANESE, ENGLISH)) {
                var explanation = words.getProperty("certificate.rule." + rule.id() + ".explanation");
                var named = PLACEHOLDER.matcher(explanation).results().map(MatchResult::group).distinct().sorted();
                assertThat(named).containsExactlyElementsOf(numbers);
            }
        }
    }

    private static void assertWordsFor(String prefix, String suffix, Enum<?>... names) {
        for (var words : List.of(JAPANESE, ENGLISH)) {
            assertThat(words.stringPropertyNames())
                    .containsAll(Stream.of(names).map(name -> prefix + name + suffix).toList());
        }
    }

    private static Properties words(String file) {
        try (var reader = new InputStreamReader(
                CertificateWordsTest.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
            var words = new Properties();
            words.load(reader);
            return words;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
