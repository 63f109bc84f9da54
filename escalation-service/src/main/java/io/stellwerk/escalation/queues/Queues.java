package io.stellwerk.escalation.queues;

import io.smallrye.mutiny.Uni;
import io.stellwerk.escalation.Tier;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Numbers of tickets that wait or are being worked on. */
public interface Queues {

    /** Counts the tickets of each kind. The cost does not depend on how many there are. */
    Uni<List<QueueCount>> count();

    /** Finds when the oldest waiting ticket of each tier was received; a tier in which none waits is missing. */
    Uni<Map<Tier, Instant>> oldestWaiting();

    /** Counts what the people of the desk have in hand, the busiest first: of many people only some, and of many tickets. */
    Uni<List<AgentLoad>> load();

    /** Sums up the changes of the counts, so that reading them stays cheap. */
    Uni<Void> sumUp();
}
