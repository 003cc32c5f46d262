package org.madoguchi.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.madoguchi.register.TwoInsurers.OTHERS;
import static org.madoguchi.register.TwoInsurers.OURS;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.madoguchi.member.InsurerNumber;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Connections that staff, members and nobody in particular use one after the other. */
class SightTests {

    private static final TwoInsurers DATABASE = new TwoInsurers();

    private final HikariDataSource pool = KeptConnections.to(TestDatabase.bare(DATABASE.database));
    private final SightedDataSource sighted = new SightedDataSource(pool);
    private final JdbcClient jdbc = JdbcClient.create(sighted);

    @AfterEach
    void leave() {
        pool.close();
    }

    @Test
    void eachSeesTheirOwnOnOneConnection() throws Exception {
        pool.setMaximumPoolSize(1);
        for (int i = 0; i < 3; i++) {
            assertThat(with(OURS)).containsExactly(OURS);
            assertThat(Sight.ofEverybody().during(this::seen)).containsExactly(OURS, OTHERS);
            assertThat(inAnotherThread(this::seen)).isEmpty();
            assertThat(with(OTHERS)).containsExactly(OTHERS);
        }
    }

    /** Also where the pool's connections do not commit by themselves. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aRollbackTakesNothingBack(boolean autoCommit) {
        try (var other = new HikariDataSource()) {
            other.setDataSource(TestDatabase.bare(DATABASE.database));
            other.setAutoCommit(autoCommit);
            other.setMaximumPoolSize(1);
            var one = new SightedDataSource(other);
            var there = JdbcClient.create(one);
            for (var insurer : List.of(OURS, OTHERS, OURS)) {
                of(insurer).run(() -> rollBack(one));
                assertThat(of(insurer).during(() -> seenBy(there))).containsExactly(insurer);
                assertThat(Sight.ofEverybody().during(() -> seenBy(there))).hasSize(2);
                Sight.ofEverybody().run(() -> rollBack(one));
                assertThat(of(insurer).during(() -> seenBy(there))).containsExactly(insurer);
            }
        }
    }

    @Test
    void norDoesAStatementThatFails() {
        pool.setMaximumPoolSize(1);
        assertThat(with(OURS)).containsExactly(OURS);
        of(OTHERS).run(() -> assertThatThrownBy(() -> jdbc.sql("select 1 / 0").query(Integer.class).single())
                .isInstanceOf(DataAccessException.class));
        assertThat(with(OTHERS)).containsExactly(OTHERS);
        assertThat(with(OURS)).containsExactly(OURS);
    }

    @Test
    void manyAtOnceAreNotMixedUp() throws Exception {
        pool.setMaximumPoolSize(3);
        try (var threads = Executors.newFixedThreadPool(8)) {
            var all = threads.invokeAll(IntStream.range(0, 8).<Callable<Void>>mapToObj(thread -> () -> {
                for (int i = 0; i < 100; i++) {
                    switch ((thread + i) % 4) {
                        case 0 -> assertThat(with(OURS)).containsExactly(OURS);
                        case 1 -> assertThat(with(OTHERS)).containsExactly(OTHERS);
                        case 2 -> assertThat(Sight.ofEverybody().during(this::seen)).containsExactly(OURS, OTHERS);
                        default -> assertThat(seen()).isEmpty();
                    }
                }
                return null;
            }).toList());
            for (var each : all) {
                each.get();
            }
        }
    }

    /** What was set by hand is still there, so nothing was said the second time. */
    @Test
    void theSameIsNotSaidAgain() {
        pool.setMaximumPoolSize(1);
        Sight.ofEverybody().run(() -> {
            jdbc.sql("set madoguchi.insurers = 'by hand'").update();
            assertThat(jdbc.sql("show madoguchi.insurers").query(String.class).single()).isEqualTo("by hand");
        });
        assertThat(with(OURS)).containsExactly(OURS);
    }

    @Test
    void theStaffNeverSeesMoreThanItsInsurer() {
        of(OURS).run(() -> {
            assertThatThrownBy(() -> Sight.ofEverybody().run(this::seen)).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> with(OTHERS)).isInstanceOf(IllegalStateException.class);
            assertThat(with(OURS)).containsExactly(OURS);
        });
    }

    @Test
    void aThreadThatTheStaffsRequestStartsSeesNobody() {
        of(OURS).run(() -> assertThat(inAnotherThread(this::seen)).isEmpty());
    }

    private List<String> with(String insurer) {
        return of(insurer).during(this::seen);
    }

    private static Sight of(String insurer) {
        return Sight.of(InsurerNumber.of(insurer));
    }

    private List<String> seen() {
        return seenBy(jdbc);
    }

    private static List<String> seenBy(JdbcClient jdbc) {
        return jdbc.sql("select insurer_number from member order by 1").query(String.class).list();
    }

    private static void rollBack(DataSource database) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            connection.createStatement().execute("select count(*) from member");
            connection.rollback();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static <T> T inAnotherThread(Callable<T> work) {
        var task = new FutureTask<>(work);
        Thread.ofPlatform().start(task);
        try {
            return task.get();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }
}
