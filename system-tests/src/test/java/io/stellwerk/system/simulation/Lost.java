package io.stellwerk.system.simulation;

import java.sql.SQLException;

/** A database connection broke off, or a transaction was chosen to end a deadlock: as the driver reports it. */
final class Lost extends RuntimeException {

    private static final String CONNECTION_FAILURE = "08006";
    private static final String DEADLOCK_DETECTED = "40P01";
    private static final String UNIQUE_VIOLATION = "23505";

    private Lost(String why, String sqlState) {
        super(new SQLException(why, sqlState));
    }

    static Lost connection() {
        return new Lost("the connection is lost", CONNECTION_FAILURE);
    }

    static Lost deadlock() {
        return new Lost("deadlock detected", DEADLOCK_DETECTED);
    }

    static Lost duplicateKey(String table) {
        return new Lost("duplicate key in " + table, UNIQUE_VIOLATION);
    }
}
