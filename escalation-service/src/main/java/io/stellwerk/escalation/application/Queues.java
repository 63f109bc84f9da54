package io.stellwerk.escalation.application;

import io.smallrye.mutiny.Uni;
import java.util.List;

/** What waits and what is being worked on. */
public interface Queues {

    /** Counts the tickets of each kind. The cost does not depend on how many there are. */
    Uni<List<QueueCount>> count();

    /** Sums up the changes of the counts, so that reading them stays cheap. */
    Uni<Void> sumUp();
}
