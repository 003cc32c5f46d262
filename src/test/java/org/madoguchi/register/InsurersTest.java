package org.madoguchi.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.madoguchi.almanac.ClosedDays;
import org.madoguchi.almanac.PhoneHours;
import org.madoguchi.almanac.PhonePeriod;
import org.madoguchi.feed.RegisterTest;
import org.madoguchi.member.InsurerNumber;
import org.madoguchi.terminal.CannotStart;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.core.simple.JdbcClient;

class InsurersTest extends RegisterTest {

    @Test
    void theConfiguredInsurersAreThoseOfThePortal() {
        start("madoguchi.insurers.06990014.name=別の見本健康保険組合", "madoguchi.insurers.06990014.phone=03-0000-0001");
        var insurers = new Insurers(jdbc);
        assertEquals(
                List.of(new Insurer(InsurerNumber.of("06990014"), "別の見本健康保険組合", "03-0000-0001"),
                        new Insurer(INSURER, "見本健康保険組合", "03-0000-0000")),
                insurers.all());
    }

    @Test
    void anInsurerMayBeRenamed() {
        start("madoguchi.insurers.06990022.name=新見本健康保険組合", "madoguchi.insurers.06990022.phone=03-0000-0002");
        assertEquals(
                new Insurer(INSURER, "新見本健康保険組合", "03-0000-0002"), new Insurers(jdbc).with(INSURER).orElseThrow());
    }

    @Test
    void anInsurerDrawsItsOwnLines() {
        start("madoguchi.insurers.06990022.name=見本健康保険組合", "madoguchi.insurers.06990022.phone=03-0000-0000",
                "madoguchi.insurers.06990022.own-consent-age=18", "madoguchi.insurers.06990022.restricted-sign-in=false");
        assertEquals(Map.of("own_consent_age", 18, "restricted_sign_in", false), lines());
    }

    @Test
    void linesThatAreNotConfiguredStayAsTheyWere() {
        assertEquals(Map.of("own_consent_age", 15, "restricted_sign_in", true), lines());
        jdbc.sql("update insurer set own_consent_age = 16, restricted_sign_in = false").update();
        start("madoguchi.insurers.06990022.name=見本健康保険組合", "madoguchi.insurers.06990022.phone=03-0000-0000",
                "madoguchi.insurers.06990022.own-consent-age=17");
        assertEquals(Map.of("own_consent_age", 17, "restricted_sign_in", false), lines());
    }

    @Test
    void whoIsOfAgeDecidesAloneWhateverIsConfigured() {
        context("madoguchi.insurers.06990022.name=見本", "madoguchi.insurers.06990022.phone=03",
                "madoguchi.insurers.06990022.own-consent-age=19")
                .run(context -> assertTrue(context.getStartupFailure() != null));
    }

    private Map<String, Object> lines() {
        return jdbc.sql("select own_consent_age, restricted_sign_in from insurer where number = '06990022'")
                .query().singleRow();
    }

    @Test
    void aNumberThatIsNoneStopsTheStart() {
        context("madoguchi.insurers.06990021.name=見本", "madoguchi.insurers.06990021.phone=03")
                .run(context -> assertTrue(context.getStartupFailure() != null));
    }

    @Test
    void hoursAreThoseOfTheInsurerThatHasConfiguredThemAndOfTheOthersNothingIsClaimed() {
        context("madoguchi.insurers.06990022.name=見本健康保険組合", "madoguchi.insurers.06990022.phone=03-0000-0000",
                "madoguchi.insurers.06990022.hours=8:30～12:00／12:45～17:00", "madoguchi.insurers.06990022.shorter-hours=9:00-12:00",
                "madoguchi.insurers.06990022.closed=sunday,holidays,year-end",
                "madoguchi.insurers.06990022.closed-days=2026-12-28,10-01",
                "madoguchi.insurers.06990014.name=別の見本健康保険組合", "madoguchi.insurers.06990014.phone=03-0000-0001")
                .run(context -> {
                    var phones = context.getBean(InsurerPhones.class).at(Instant.parse("2026-11-20T03:00:00Z"));
                    assertEquals(List.of("06990014", "06990022"), phones.stream().map(each -> each.number().digits()).toList());
                    assertEquals(null, phones.getFirst().hours());
                    assertEquals(null, phones.getFirst().now());
                    assertEquals(new PhoneHours(PhonePeriod.read("8:30-12:00/12:45-17:00"), PhonePeriod.read("9:00-12:00"),
                            Set.of(ClosedDays.SUNDAY, ClosedDays.HOLIDAYS, ClosedDays.YEAR_END),
                            Set.of(LocalDate.of(2026, 12, 28)), Set.of(MonthDay.of(10, 1))), phones.getLast().hours());
                    assertFalse(phones.getLast().now().open());
                });
    }

    /** Who calls in vain is worse off than who calls a day later. */
    @Test
    void whoHasNotSaidOnWhichDaysItIsClosedAnswersOnWorkingDays() {
        context("madoguchi.insurers.06990022.name=見本健康保険組合", "madoguchi.insurers.06990022.phone=03-0000-0000",
                "madoguchi.insurers.06990022.hours=9:00-17:00")
                .run(context -> assertEquals(EnumSet.allOf(ClosedDays.class),
                        context.getBean(InsurerPhones.class).at(Instant.EPOCH).getFirst().hours().closed()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "hours=9-17                                | hours is written such as 8:30-12:00/12:45-17:00, in the order of the day: '9-17' is not",
        "hours=17:00-9:00                          | hours is written such as",
        "hours=9:00-17:00;shorter-hours=mornings   | shorter-hours is written such as",
        "hours=9:00-17:00;closed=weekends          | closed has some of saturday, sunday, holidays, year-end, not weekends",
        "hours=9:00-17:00;closed-days=2026-02-30   | closed-days has days such as 2026-12-28, or 10-01 for each year, not 2026-02-30",
        "hours=9:00-17:00;closed-days=13-01        | closed-days has days such as",
        "closed=saturday                           | hours is missing"
    })
    void whatCannotBeReadStopsTheStartAndIsNamed(String settings, String line) {
        var properties = Stream.concat(
                Stream.of("name=見本健康保険組合", "phone=03-0000-0000"), Stream.of(settings.split(";")));
        context(properties.map(setting -> "madoguchi.insurers.06990022." + setting).toArray(String[]::new))
                .run(context -> assertTrue(refusal(context.getStartupFailure())
                        .startsWith("madoguchi.insurers.[06990022]." + line)));
    }

    @Test
    void anInsurerWithoutAPhoneStopsTheStart() {
        context("madoguchi.insurers.06990022.name=見本健康保険組合").run(context -> assertEquals(
                "madoguchi.insurers.[06990022] needs a name and a phone", refusal(context.getStartupFailure())));
    }

    private static String refusal(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .filter(CannotStart.class::isInstance).findFirst().orElseThrow().getMessage();
    }

    private void start(String... properties) {
        context(properties).run(context -> assertEquals(null, context.getStartupFailure()));
    }

    private ApplicationContextRunner context(String... properties) {
        return new ApplicationContextRunner()
                .withUserConfiguration(RegisterConfiguration.class, Insurers.class)
                .withBean(DataSource.class, () -> dataSource, bean -> bean.setDestroyMethodName(""))
                .withBean(JdbcClient.class, () -> jdbc)
                .withPropertyValues(properties);
    }
}
