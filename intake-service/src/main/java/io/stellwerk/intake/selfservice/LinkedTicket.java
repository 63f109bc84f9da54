package io.stellwerk.intake.selfservice;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.UUID;

/** Ticket of the link with which the request that is being handled came: the only one that it may concern. */
@ApplicationScoped
public class LinkedTicket {

    private final SecurityIdentity identity;

    LinkedTicket(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** The ticket's id. */
    public UUID id() {
        return Objects.requireNonNull(
                identity.<UUID>getAttribute(LinkMechanism.TICKET), "only links have a customer's permissions");
    }
}
