package org.madoguchi.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessResourceFailureException;

class DatabaseFailureTest {

    @ParameterizedTest
    @ValueSource(strings = {"08001", "08003", "08006", "57P01", "57P02", "57P03"})
    void aLostConnectionAndAServerThatEndsAre(String state) {
        assertThat(DatabaseFailure.isBehind(new SQLException("", state))).isTrue();
    }

    /** A unique violation, a denied privilege, a cancelled statement, a deadlock. */
    @ParameterizedTest
    @ValueSource(strings = {"23505", "42501", "57014", "40P01"})
    void aStatementThatFailsIsNot(String state) {
        assertThat(DatabaseFailure.isBehind(new SQLException("", state))).isFalse();
    }

    @Test
    void itIsFoundBehindWhateverItWasWrappedIn() {
        var none = new SQLTransientConnectionException("Connection is not available, request timed out after 500ms");
        assertThat(DatabaseFailure.isBehind(new IllegalStateException(
                new ExecutionException(new DataAccessResourceFailureException("", none))))).isTrue();
        assertThat(DatabaseFailure.isBehind(new IllegalStateException("of another kind"))).isFalse();
    }

    @Test
    void aConnectionThatThePoolHasClosedIs() {
        assertThat(DatabaseFailure.isBehind(new SQLException("Connection is closed"))).isTrue();
    }
}
