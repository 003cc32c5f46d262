package org.madoguchi.database;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.madoguchi.terminal.CannotStart;

class PostgresVersionTest {

    @ParameterizedTest
    @CsvSource({"15, 15.14", "16, 16.10", "17, 17.6 (Debian 17.6-1)"})
    void anOlderOneIsRefusedByItsName(int major, String name) {
        assertThatThrownBy(() -> new PostgresVersion(major, name).refuseWhereTooOld("db:5432"))
                .isInstanceOf(CannotStart.class)
                .hasMessage("The portal needs PostgreSQL 18 or newer, and the one at db:5432 is " + name);
    }

    @Test
    void thisOneAndNewerOnesAreTaken() {
        assertThatCode(() -> new PostgresVersion(18, "18.1").refuseWhereTooOld("db:5432")).doesNotThrowAnyException();
        assertThatCode(() -> new PostgresVersion(19, "19beta1").refuseWhereTooOld("db:5432")).doesNotThrowAnyException();
    }
}
