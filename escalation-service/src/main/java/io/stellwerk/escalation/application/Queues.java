package io.stellwerk.escalation.application;

import io.smallrye.mutiny.Uni;
import java.util.List;

/** What waits and what is being worked on. */
public interface Queues {

    /** Counts the tickets that are not closed. */
    Uni<List<QueueCount>> count();
}
