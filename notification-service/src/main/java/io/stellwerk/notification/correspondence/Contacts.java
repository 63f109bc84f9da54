package io.stellwerk.notification.correspondence;

import io.smallrye.mutiny.Uni;
import io.stellwerk.messaging.Transaction;
import io.stellwerk.notification.MailAddress;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Store of contacts and senders, and of the ledger's new rows. */
public interface Contacts {

    /**
     * Loads contacts, senders and suppressions. The contacts stay locked until the transaction ends, so that a reply
     * and its ticket's first message, read side by side, cannot miss each other.
     */
    Uni<KnownCorrespondence> load(Transaction transaction, Asked asked, Instant now);

    /**
     * Tickets, senders and mails that a batch concerns.
     *
     * @param senders of new tickets
     * @param returned the Message-IDs of mails that delivery reports are about
     * @param copies who else gets an answer
     */
    record Asked(Set<UUID> tickets, Set<MailAddress> senders, Set<String> returned, Set<MailAddress> copies) {

        /** Tickets, and who else gets an answer about them. */
        public static Asked about(Set<UUID> tickets, Set<MailAddress> copies) {
            return new Asked(tickets, Set.of(), Set.of(), copies);
        }

        /** Tickets alone. */
        public static Asked about(Set<UUID> tickets) {
            return about(tickets, Set.of());
        }
    }

    /** Writes the decisions, and returns the ledger's rows that are new or no longer wait for their contact. */
    Uni<List<Notification>> save(Transaction transaction, Correspondence correspondence, Instant now);

    /** Forgets some of the senders who were last answered before an instant; nothing depends on them any more. */
    Uni<Integer> forgetSenders(Transaction transaction, Instant before, int atMost);
}
