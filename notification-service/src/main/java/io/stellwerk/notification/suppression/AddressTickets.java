package io.stellwerk.notification.suppression;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Tickets of a customer's address. */
public interface AddressTickets {

    /** The newest tickets of each address, by address, with their numbers where those are known. */
    Uni<Map<String, Map<UUID, Optional<String>>>> of(Mutiny.Session session, Collection<String> addresses);
}
