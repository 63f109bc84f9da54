package io.stellwerk.escalation.tickets;

import io.stellwerk.escalation.Tier;
import io.stellwerk.escalation.handovers.HandOver;
import io.stellwerk.escalation.servicelevels.ResponsePromises;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Routing of a ticket: its tier and queue, how often it bounced, its versions, and the promises to the customer.
 *
 * @param queue where it waits, or waited before someone took it
 * @param bounces how often a receiving tier gave it back
 * @param sequence the number of the ticket's latest event; counts from one without gaps
 * @param version changes with every change of the ticket
 * @param decisiveVersion the version since which nothing changed but the clock of a promise or notes
 * @param handOvers all hand-overs upward, oldest first
 */
public record Routing(
        Tier tier,
        String queue,
        int bounces,
        int sequence,
        int version,
        int decisiveVersion,
        List<HandOver> handOvers,
        ResponsePromises promises) {

    /** Queue of the tickets about which a dispatcher must decide. */
    public static final String DISPATCH = "dispatch";

    public Routing {
        handOvers = List.copyOf(handOvers);
    }

    /** The routing of a ticket about which nothing has been decided. */
    public static Routing initial() {
        return new Routing(Tier.FIRST, Tier.FIRST.queue(), 0, 0, 1, 1, List.of(), ResponsePromises.NONE);
    }

    /** Returns true if the ticket bounced so often that a dispatcher must decide. */
    public boolean needsDispatcher() {
        return queue.equals(DISPATCH);
    }

    /** The tier that handed the ticket to the present one; nothing at the first level. */
    public Optional<Tier> sender() {
        return handOvers.reversed().stream()
                .filter(handOver -> handOver.to() == tier)
                .findFirst()
                .map(HandOver::from)
                .or(tier::below);
    }

    Routing inQueueOf(Tier destination) {
        return new Routing(
                destination, destination.queue(), bounces, sequence, version, decisiveVersion, handOvers, promises);
    }

    Routing handedOver(HandOver handOver) {
        List<HandOver> all = new ArrayList<>(handOvers);
        all.add(handOver);
        return new Routing(
                handOver.to(), handOver.to().queue(), bounces, sequence, version, decisiveVersion, all, promises);
    }

    Routing bouncedTo(Tier destination, int bounceLimit) {
        int counted = bounces + 1;
        String nextQueue = counted >= bounceLimit ? DISPATCH : destination.queue();
        return new Routing(destination, nextQueue, counted, sequence, version, decisiveVersion, handOvers, promises);
    }

    Routing leavingQueue() {
        return new Routing(tier, tier.queue(), bounces, sequence, version, decisiveVersion, handOvers, promises);
    }

    Routing with(ResponsePromises others) {
        return new Routing(tier, queue, bounces, sequence, version, decisiveVersion, handOvers, others);
    }

    Routing responded(Instant now) {
        return with(promises.responded(now));
    }

    /**
     * Returns true if an agent who saw the ticket at a version need not see it again before acting. Warnings and breaches
     * of a promise and notes change the ticket, and nothing on which an agent's action depends.
     */
    public boolean isStillAsSeenAt(int seen) {
        return decisiveVersion <= seen && seen <= version;
    }

    /** The routing after a change that is no event. */
    public Routing advanced() {
        return advancedBy(0);
    }

    Routing advancedBy(int events) {
        int next = version + 1;
        return new Routing(tier, queue, bounces, sequence + events, next, next, handOvers, promises);
    }

    /** The routing after one more event of the same change. */
    Routing withAnotherEvent() {
        return new Routing(tier, queue, bounces, sequence + 1, version, decisiveVersion, handOvers, promises);
    }

    /** The routing after an event that no agent has to see before acting. */
    Routing advancedAside() {
        return new Routing(tier, queue, bounces, sequence + 1, version + 1, decisiveVersion, handOvers, promises);
    }
}
