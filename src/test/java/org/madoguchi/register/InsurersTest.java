package org.madoguchi.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
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
                .withBean(DataSource.class, () -> dataSource)
                .withBean(JdbcClient.class, () -> jdbc)
                .withPropertyValues(properties);
    }
}
