package io.stellwerk.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.pgclient.PgException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.TimeoutException;
import org.hibernate.HibernateException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FailureKindTest {

    @ParameterizedTest
    @CsvSource({
        "40001, PASSING", // serialization failure
        "40P01, PASSING", // deadlock
        "57P01, PASSING", // the server is shutting down
        "53300, PASSING", // too many connections
        "25P03, PASSING", // the transaction was idle for too long
        "23505, LASTING", // a unique key is taken
        "22001, LASTING", // a value is too long
        "42P01, UNKNOWN" // a table is missing
    })
    void a_database_failure_is_told_by_its_sql_state(String sqlState, FailureKind kind) {
        assertThat(FailureKind.of(new HibernateException(new PgException("told by its state", "ERROR", sqlState, ""))))
                .isEqualTo(kind);
        assertThat(FailureKind.of(new HibernateException(new SQLException("as Hibernate passes it on", sqlState))))
                .isEqualTo(kind);
    }

    @Test
    void a_lost_connection_and_a_timeout_pass() {
        assertThat(FailureKind.of(new IOException())).isEqualTo(FailureKind.PASSING);
        assertThat(FailureKind.of(new RuntimeException(new TimeoutException()))).isEqualTo(FailureKind.PASSING);
    }

    @Test
    void a_bug_is_neither_passing_nor_lasting_for_certain() {
        assertThat(FailureKind.of(new NullPointerException())).isEqualTo(FailureKind.UNKNOWN);
    }
}
