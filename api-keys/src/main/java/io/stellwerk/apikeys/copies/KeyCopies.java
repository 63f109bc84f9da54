package io.stellwerk.apikeys.copies;

import io.smallrye.mutiny.Uni;
import io.stellwerk.messaging.Transaction;
import java.util.Collection;

/** The copies of keys in this service's database. */
interface KeyCopies {

    /** Stores keys as they are now; an older state of a key never replaces a newer one. */
    Uni<Void> store(Transaction transaction, Collection<ApiKeyChanged> keys);
}
