package io.stellwerk.escalation.organisation;

import io.smallrye.mutiny.Uni;
import io.stellwerk.messaging.Transaction;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Store of the people of the desk. */
public interface Agents {

    /** Finds those of these ids that are known. */
    Uni<Staff> find(Transaction transaction, Collection<String> ids);

    /** Finds those of these ids that are known. */
    Uni<Staff> find(Collection<String> ids);

    /** Reads all of them, by name. */
    Uni<List<Agent>> all();

    /** Locks and reads one. */
    Uni<Optional<Agent>> lock(Transaction transaction, String id);

    /** Stores somebody new or changed, unless that were more than there may be, and answers which version that is. */
    Uni<Optional<Integer>> put(Transaction transaction, Agent agent, int most);

    /** Removes somebody. */
    Uni<Void> remove(Transaction transaction, String id);

    /** Stores the first people, if there is nobody yet, and answers how many. */
    Uni<Integer> begin(Collection<Agent> first);
}
