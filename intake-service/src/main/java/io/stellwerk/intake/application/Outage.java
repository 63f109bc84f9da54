package io.stellwerk.intake.application;

import io.vertx.core.VertxException;
import io.vertx.pgclient.PgException;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.TimeoutException;

/** Tells a database that is away from a message that it does not accept. */
public final class Outage {
    /** Connection, resources, operator intervention, system error: the classes of SQLSTATE that say nothing of the data. */
    private static final Set<String> NOT_THE_DATA = Set.of("08", "53", "57", "58");

    private Outage() {}

    /** Whether the failure means that nothing can be stored at the moment. */
    public static boolean isBehind(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            boolean outage = switch (cause) {
                case PgException e -> e.getSqlState() != null && NOT_THE_DATA.contains(stateClass(e));
                case IOException e -> true;
                case VertxException e -> true;
                case TimeoutException e -> true;
                default -> false;
            };
            if (outage) {
                return true;
            }
        }
        return false;
    }

    private static String stateClass(PgException failure) {
        return failure.getSqlState()
                .substring(0, Math.min(2, failure.getSqlState().length()));
    }
}
