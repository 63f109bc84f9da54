package io.stellwerk.benches.bare;

import java.time.Instant;
import java.util.UUID;

/**
 * A ticket that enters its queue, with what triage found.
 *
 * @param skills as PostgreSQL writes an array
 * @param since when it enters
 * @param due by when a person has to answer
 */
record Queued(
        Incoming assessment,
        UUID ticketId,
        String language,
        String category,
        String priority,
        String skills,
        int tier,
        Instant since,
        Instant due) {}
