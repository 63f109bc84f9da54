package io.stellwerk.benches.bare;

import java.sql.SQLException;

/** One thread's share of the work: it does what there is to do, or waits for it a little while, again and again. */
interface Worker extends AutoCloseable {

    void work() throws Exception;

    @Override
    void close() throws SQLException;
}
