package io.stellwerk.notification.suppression;

import io.smallrye.mutiny.Uni;
import io.stellwerk.messaging.Transaction;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Tickets of a customer's address. */
public interface AddressTickets {

    /** The newest tickets of each address, by address, with their numbers where those are known. */
    Uni<Map<String, Map<UUID, Optional<String>>>> of(Transaction transaction, Collection<String> addresses);
}
