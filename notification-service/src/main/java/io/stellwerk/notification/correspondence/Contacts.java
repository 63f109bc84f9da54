package io.stellwerk.notification.correspondence;

import io.smallrye.mutiny.Uni;
import io.stellwerk.notification.MailAddress;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** What is remembered of tickets, senders and addresses, and the ledger's new rows. */
public interface Contacts {

    /**
     * What is known about tickets and addresses. The contacts stay locked until the transaction ends, so that a reply
     * and its ticket's first message, read side by side, cannot miss each other.
     */
    Uni<KnownCorrespondence> load(Mutiny.Session session, Asked asked, Instant now);

    /**
     * What a batch concerns.
     *
     * @param senders of new tickets
     * @param returned the Message-IDs of mails that delivery reports are about
     */
    record Asked(Set<UUID> tickets, Set<MailAddress> senders, Set<String> returned) {

        /** Tickets alone. */
        public static Asked about(Set<UUID> tickets) {
            return new Asked(tickets, Set.of(), Set.of());
        }
    }

    /** Writes what was decided, and answers which of the ledger's rows are new or no longer wait for their contact. */
    Uni<List<Notification>> save(Mutiny.Session session, Correspondence correspondence, Instant now);

    /** Forgets some of the senders who were last answered before an instant; nothing depends on them any more. */
    Uni<Integer> forgetSenders(Mutiny.Session session, Instant before, int atMost);
}
