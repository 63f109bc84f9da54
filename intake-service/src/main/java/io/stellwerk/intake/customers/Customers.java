package io.stellwerk.intake.customers;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** The customers and what they are recognised by. */
public interface Customers {

    /** The customers that have one of the identities, each with all of its identities. */
    Uni<List<Customer>> having(Mutiny.Session session, Collection<Identity> identities);

    /**
     * Claims identities for customers and answers those that nobody had. An identity that another transaction is just
     * claiming is waited for.
     */
    Uni<Set<Identity>> claim(Mutiny.Session session, Map<Identity, UUID> claims);

    /** Adds new customers. */
    Uni<Void> add(Mutiny.Session session, Collection<Customer> customers, Instant now);
}
