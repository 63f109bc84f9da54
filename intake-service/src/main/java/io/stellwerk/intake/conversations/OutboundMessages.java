package io.stellwerk.intake.conversations;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** The desk's own messages in the conversations. */
public interface OutboundMessages {

    /** The tickets among these that exist. */
    Uni<Set<UUID>> known(Mutiny.Session session, Collection<UUID> tickets);

    /** Adds messages; one that is there already stays as it is. */
    Uni<Void> add(Mutiny.Session session, List<OutboundMessage> messages);
}
