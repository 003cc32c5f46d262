package org.madoguchi.standing;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.madoguchi.certificate.Stage;
import org.madoguchi.eligibility.Eligibility;
import org.madoguchi.eligibility.EligibilityConfirmation;
import org.madoguchi.enrollment.Enrollment;

class DecisionTableTest {

    @ParameterizedTest
    @MethodSource("expectedCases")
    void eachCaseIsDecidedAsItsLineOfTheListSays(NamedCsvRecord line) {
        var outcome = DecisionTable.outcomeOf(situationOf(line));

        assertThat(outcome.answer()).hasToString(line.getField("answer"));
        assertThat(outcome.services()).allSatisfy((service, availability) ->
                assertThat(availability).hasToString(line.getField(service.name().toLowerCase())));
        assertThat(outcome.services()).containsOnlyKeys(Service.values());
        assertThat(outcome.step()).hasToString(line.getField("next_step"));
        assertThat(outcome.otherwise() == null ? "" : outcome.otherwise().name())
                .isEqualTo(line.getField("alternative"));
        assertThat(outcome.proofs()).isEqualTo(proofsOf(line));
    }

    @Test
    void theListHasEveryCaseOnce() throws IOException {
        var all = Situation.all().toList();
        assertThat(expectedCases().map(DecisionTableTest::situationOf)).containsExactlyInAnyOrderElementsOf(all);
        assertThat(Situation.all().distinct()).hasSize(225);
    }

    @Test
    void everyCaseIsInOneRowAndEveryRowHasACase() {
        assertThat(Situation.all()).allSatisfy(situation ->
                assertThat(DecisionTable.ROWS.stream().filter(row -> row.covers(situation))).hasSize(1));
        assertThat(DecisionTable.ROWS).allSatisfy(row -> assertThat(Situation.all()).anyMatch(row::covers));
    }

    private static Stream<NamedCsvRecord> expectedCases() throws IOException {
        try (var csv = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(
                DecisionTableTest.class.getResourceAsStream("/standing/cases.csv"), StandardCharsets.UTF_8))) {
            return csv.stream().toList().stream();
        }
    }

    private static Situation situationOf(NamedCsvRecord line) {
        return new Situation(
                Enrollment.State.valueOf(line.getField("enrollment")),
                Stage.valueOf(line.getField("stage")),
                Eligibility.State.valueOf(line.getField("eligibility")),
                EligibilityConfirmation.State.valueOf(line.getField("confirmation")));
    }

    private static List<Proof> proofsOf(NamedCsvRecord line) {
        return Arrays.stream(line.getField("proofs").split(" "))
                .filter(name -> !name.isEmpty())
                .map(Proof::valueOf)
                .toList();
    }
}
