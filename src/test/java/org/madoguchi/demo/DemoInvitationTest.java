package org.madoguchi.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DemoInvitationTest {

    private static final DemoPeople PEOPLE = DemoPeople.on(LocalDate.of(2026, 11, 21));

    @ParameterizedTest
    @CsvSource({
        "ja-JP, 体験用の窓口を開きました: http://localhost:8080",
        "en-GB, The demo is up: http://localhost:8080",
        "fr-FR, The demo is up: http://localhost:8080",
    })
    void theTerminalSaysInItsLanguageWhereToGo(String language, String said) {
        assertThat(DemoInvitation.to("http://localhost:8080", PEOPLE, Locale.forLanguageTag(language))).contains(said);
    }

    @ParameterizedTest
    @CsvSource({"ja", "en"})
    void everyPersonHasALineOfTheirOwn(String language) {
        var invitation = DemoInvitation.to("http://localhost:8080", PEOPLE, Locale.forLanguageTag(language));

        assertThat(PEOPLE.all()).allSatisfy(person -> assertThat(invitation.lines())
                .filteredOn(line -> line.startsWith("  " + person.signInName() + " ")).hasSize(1));
    }
}
