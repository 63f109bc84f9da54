package io.stellwerk.messaging;

import io.vertx.core.VertxException;
import io.vertx.pgclient.PgException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.hibernate.exception.JDBCConnectionException;
import org.jspecify.annotations.Nullable;

/** Tells a database that is away from data that it does not accept. */
public final class Outage {

    /** Connection, resources, operator intervention, system error: the classes of SQLSTATE that say nothing of the data. */
    private static final Set<String> NOT_THE_DATA = Set.of("08", "53", "57", "58");

    private Outage() {}

    /** Whether the failure means that nothing can be stored or read at the moment. */
    public static boolean isBehind(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (isOne(cause)) {
                return true;
            }
        }
        return false;
    }

    static boolean isOne(Throwable failure) {
        return switch (failure) {
            case PgException e -> NOT_THE_DATA.contains(stateClass(e.getSqlState()));
            case SQLException e -> NOT_THE_DATA.contains(stateClass(e.getSQLState()));
            case IOException e -> true;
            case VertxException e -> true;
            case TimeoutException e -> true;
            case JDBCConnectionException e -> true;
            default -> false;
        };
    }

    /** The class of a SQLSTATE, see PostgreSQL's appendix on error codes. */
    static String stateClass(@Nullable String sqlState) {
        return sqlState == null ? "" : sqlState.substring(0, Math.min(2, sqlState.length()));
    }
}
