package org.madoguchi.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.madoguchi.feed.RegisterTest;
import org.madoguchi.member.InsurerNumber;
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
