package io.stellwerk.intake.customers;

import io.smallrye.mutiny.Uni;
import io.stellwerk.messaging.Transaction;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The customers and what they are recognised by. */
public interface Customers {

    /** The customers that have one of the identities, each with all of its identities. */
    Uni<List<Customer>> having(Transaction transaction, Collection<Identity> identities);

    /**
     * Claims identities for customers and answers those that nobody had. An identity that another transaction is just
     * claiming is waited for.
     */
    Uni<Set<Identity>> claim(Transaction transaction, Map<Identity, UUID> claims);

    /** Adds new customers. */
    Uni<Void> add(Transaction transaction, Collection<Customer> customers, Instant now);
}
