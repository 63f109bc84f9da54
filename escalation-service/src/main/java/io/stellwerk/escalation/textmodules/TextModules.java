package io.stellwerk.escalation.textmodules;

import io.smallrye.mutiny.Uni;
import io.stellwerk.messaging.Transaction;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Store of the text modules. */
public interface TextModules {

    /** Reads all of them, by category and id. */
    Uni<List<StoredTextModule>> all();

    /** Locks and reads one. */
    Uni<Optional<StoredTextModule>> lock(Transaction transaction, String id);

    /** Stores a new one; false if there is one of its id, or as many as there may be. */
    Uni<Boolean> add(Transaction transaction, TextModule module, int most);

    /** Replaces one that is locked. */
    Uni<Void> replace(Transaction transaction, TextModule module);

    /** Removes one that is locked. */
    Uni<Void> remove(Transaction transaction, String id);

    /** Stores the first ones, if there is none yet, and answers how many. */
    Uni<Integer> begin(Collection<TextModule> first);
}
