package io.stellwerk.escalation.organisation;

import io.stellwerk.audit.Caller;

/**
 * Somebody who has signed in and acts.
 *
 * @param everywhere whether their role lets them act on every tier
 */
public record Person(Caller caller, boolean everywhere) {

    /** The subject of their token. */
    public String id() {
        return caller.actorId();
    }

    /** Their name: as the desk knows it, else as their token says. */
    public String name(Staff staff) {
        return staff.agent(id()).map(Agent::name).orElse(caller.actorName());
    }
}
