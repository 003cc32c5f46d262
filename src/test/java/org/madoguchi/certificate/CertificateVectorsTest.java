package org.madoguchi.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.madoguchi.certificate.Vectors.day;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.madoguchi.almanac.Japan;

class CertificateVectorsTest {

    /** The day on which the application of V44 was received. */
    private static final LocalDate LAST_DAY_OF_AGE_20 = LocalDate.of(2022, 3, 31);

    static List<NamedCsvRecord> dates() {
        return Vectors.of("certificate-dates.csv");
    }

    static List<NamedCsvRecord> firstCards() {
        return dates().stream().filter(row -> row.getField("event").equals("initial")).toList();
    }

    static List<NamedCsvRecord> stages() {
        return Vectors.of("certificate-stages.csv");
    }

    @Test
    void noVectorIsLeftOut() {
        assertThat(dates()).hasSize(34);
        assertThat(stages()).hasSize(10);
    }

    @ParameterizedTest
    @MethodSource("dates")
    void theExpiryIsEstimatedFromBirthAndIssue(NamedCsvRecord row) {
        assertThat(issue(row).estimate().expiry()).isEqualTo(day(row, "certificate_expiry"));
    }

    @ParameterizedTest
    @MethodSource("dates")
    void theSixthBirthdayCountsOnlyForARenewalInTheWindow(NamedCsvRecord row) {
        assertThat(issue(row).isInRenewalWindow()).isEqualTo(row.getField("renewed_early").equals("Y"));
    }

    @ParameterizedTest
    @MethodSource("dates")
    void everyDayFollowsFromTheExpiry(NamedCsvRecord row) {
        var dates = issue(row).estimate().dates();

        assertThat(dates).isEqualTo(new CertificateDates(
                LocalDate.parse(row.getField("certificate_expiry")),
                LocalDate.parse(row.getField("window_opens_on")),
                LocalDate.parse(row.getField("reader_alert_from")),
                day(row, "notice_from"),
                day(row, "notice_to"),
                LocalDate.parse(row.getField("last_day_full_use")),
                LocalDate.parse(row.getField("grace_from")),
                LocalDate.parse(row.getField("last_day_grace")),
                LocalDate.parse(row.getField("first_day_unusable"))));
    }

    @ParameterizedTest
    @MethodSource("firstCards")
    void aFirstCardExpiresByAgeAndResidence(NamedCsvRecord row) {
        var issuedOn = LocalDate.parse(row.getField("issued_on"));
        var appliedOn = row.getField("id").equals("V44") ? LAST_DAY_OF_AGE_20 : issuedOn;
        var card = new CardIssue(LocalDate.parse(row.getField("birthdate")), appliedOn, issuedOn, false,
                day(row, "residence_expiry"));

        assertThat(card.expiry()).isEqualTo(day(row, "card_expiry_at_issue"));
    }

    @ParameterizedTest
    @MethodSource("stages")
    void theStageIsThatOfTheDayInJapan(NamedCsvRecord row) {
        var instant = OffsetDateTime.parse(row.getField("as_of_jst")).toInstant();
        var dates = CertificateDates.of(LocalDate.parse(row.getField("certificate_expiry")), false);

        for (var serverZone : List.of("UTC", "Asia/Tokyo", "Pacific/Kiritimati", "Pacific/Pago_Pago")) {
            var today = Japan.today(Clock.fixed(instant, ZoneId.of(serverZone)));
            assertThat(dates.stageOn(today)).isEqualTo(Stage.valueOf(row.getField("stage")));
            assertThat(dates.daysLeftInStage(today)).isEqualTo(Long.parseLong(row.getField("days_left_in_stage")));
        }
    }

    private static Issue issue(NamedCsvRecord row) {
        return new Issue(
                LocalDate.parse(row.getField("birthdate")),
                LocalDate.parse(row.getField("issued_on")),
                Issue.Event.valueOf(row.getField("event").toUpperCase()),
                day(row, "previous_cert_expiry"),
                day(row, "card_expiry_at_issue"),
                day(row, "residence_expiry"));
    }
}
