package io.stellwerk.escalation.tickets;

import org.jspecify.annotations.Nullable;

/**
 * Person or system that caused an event. It is stored and published as it stands: the names stay.
 *
 * @param kind {@code agent}, {@code customer} or {@code system}
 * @param id the subject of an agent's tokens, a customer's id, or a part of the system
 * @param name to show to people, if it is known
 */
public record Actor(String kind, String id, @Nullable String name) {

    /** Triage, or what stands in for it. */
    public static final Actor TRIAGE = new Actor("system", "triage", null);

    /** A timer that was due. */
    public static final Actor TIMER = new Actor("system", "timer", null);

    /** Somebody of the desk. */
    public static Actor agent(String id, String name) {
        return new Actor("agent", id, name);
    }

    /** The customer. */
    public static Actor customer(String id) {
        return new Actor("customer", id, null);
    }
}
