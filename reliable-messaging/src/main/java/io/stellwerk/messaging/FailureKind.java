package io.stellwerk.messaging;

import io.vertx.pgclient.PgException;
import java.sql.SQLException;
import org.apache.kafka.common.errors.RetriableException;
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
        if (Outage.isOne(t)) {
            return PASSING;
        }
        return switch (t) {
            case PgException e -> ofSqlState(e.getSqlState());
            case SQLException e -> ofSqlState(e.getSQLState());
            case UndecidableEvent e -> LASTING;
            case MalformedEnvelope e -> LASTING;
            case RefusedEvent e -> LASTING;
            case UnreadablePayload e -> LASTING;
            case RetriableException e -> PASSING;
            case jakarta.persistence.OptimisticLockException e -> PASSING;
            default -> UNKNOWN;
        };
    }

    /** By the class of the SQLSTATE, as far as it is not an outage's. */
    private static FailureKind ofSqlState(@Nullable String sqlState) {
        return switch (Outage.stateClass(sqlState)) {
            // transaction rollback, not in prerequisite state, invalid transaction state, read-only or crashed server
            case "40", "55", "25", "XX" -> PASSING;
            // data exception, integrity constraint violation, limit exceeded such as that of an index
            case "22", "23", "54" -> LASTING;
            default -> UNKNOWN;
        };
    }
}
