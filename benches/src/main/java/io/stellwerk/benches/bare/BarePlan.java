package io.stellwerk.benches.bare;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;

/**
 * Orders to the bare program.
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

    /** Origin of the tickets: made where they are taken, or posted to a topic. */
    public enum Source {
        MEMORY(2_000),
        TOPIC(Integer.MAX_VALUE);

        /** The most tickets that may have arrived and not be queued yet; nobody who posts to a topic waits for an answer. */
        final int inFlight;

        Source(int inFlight) {
            this.inFlight = inFlight;
        }
    }

    /** Returns the number of all tickets, with those of the warm-up. */
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
