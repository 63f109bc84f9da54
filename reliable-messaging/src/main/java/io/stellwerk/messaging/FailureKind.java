package io.stellwerk.messaging;

import io.vertx.core.VertxException;
import io.vertx.pgclient.PgException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.errors.RetriableException;
import org.hibernate.exception.JDBCConnectionException;
import org.jspecify.annotations.Nullable;

/** Whether trying again can help. */
enum FailureKind {
    /** The database or the broker is out, or two transactions met: trying again will help, however long it takes. */
    PASSING,
    /** The data is not accepted: trying again will not help. */
    LASTING,
    /** Neither is certain. */
    UNKNOWN;

    static FailureKind of(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            FailureKind kind = ofOne(t);
            if (kind != UNKNOWN) {
                return kind;
            }
        }
        return UNKNOWN;
    }

    private static FailureKind ofOne(Throwable t) {
        return switch (t) {
            case PgException e -> ofSqlState(e.getSqlState());
            case SQLException e -> ofSqlState(e.getSQLState());
            case UnreadablePayload e -> LASTING;
            case JDBCConnectionException e -> PASSING;
            case IOException e -> PASSING;
            case TimeoutException e -> PASSING;
            case VertxException e -> PASSING;
            case RetriableException e -> PASSING;
            case jakarta.persistence.OptimisticLockException e -> PASSING;
            default -> UNKNOWN;
        };
    }

    /** By the class of the SQLSTATE, see PostgreSQL's appendix on error codes. */
    private static FailureKind ofSqlState(@Nullable String sqlState) {
        if (sqlState == null) {
            return UNKNOWN;
        }
        return switch (sqlState.substring(0, Math.min(2, sqlState.length()))) {
            // connection, transaction rollback, resources, not in prerequisite state, operator intervention, system,
            // invalid transaction state, read-only or crashed server
            case "08", "40", "53", "55", "57", "58", "25", "XX" -> PASSING;
            // data exception, integrity constraint violation
            case "22", "23" -> LASTING;
            default -> UNKNOWN;
        };
    }
}
