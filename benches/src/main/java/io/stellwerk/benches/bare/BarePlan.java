package io.stellwerk.benches.bare;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;

/**
 * What the bare program is to do, and where.
 *
 * @param jdbc the address of the PostgreSQL server, to which the name of a database is added
 * @param kafka where the broker is
 * @param home the directory of the repository, whose migrations make the tables
 * @param source where tickets come from
 * @param customers how many write them, one after the other
 * @param warmUp how many come before anything is measured
 * @param tickets how many are measured
 */
public record BarePlan(String jdbc, String kafka, String home, Source source, int customers, int warmUp, int tickets) {

    private static final JsonMapper JSON = new JsonMapper();

    /** Where tickets come from: they are made where they are taken, or posted to a topic. */
    public enum Source {
        MEMORY(2_000),
        TOPIC(Integer.MAX_VALUE);

        /** How many tickets may have arrived and not be queued yet; nobody who posts to a topic waits for an answer. */
        final int inFlight;

        Source(int inFlight) {
            this.inFlight = inFlight;
        }
    }

    /** How many tickets there will be. */
    int total() {
        return warmUp + tickets;
    }

    String argument() throws JsonProcessingException {
        return JSON.writeValueAsString(this);
    }

    static BarePlan parse(String argument) throws JsonProcessingException {
        return JSON.readValue(argument, BarePlan.class);
    }
}
