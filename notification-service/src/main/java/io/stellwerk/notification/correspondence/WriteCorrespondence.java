package io.stellwerk.notification.correspondence;

import io.smallrye.mutiny.Uni;
import io.stellwerk.messaging.Outbox;
import io.stellwerk.messaging.TimeOrderedIds;
import io.stellwerk.messaging.Transaction;
import io.stellwerk.notification.suppression.SuppressionNews;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;

/** Loads what a batch of events needs to decide who is told what, and writes the ledger before anything is sent. */
@ApplicationScoped
public class WriteCorrespondence {

    private final Contacts contacts;
    private final TimeOrderedIds ids;
    private final SuppressionNews news;
    private final Refusals refusals;
    private final ConfiguredRules rules;
    private final InstantSource clock = InstantSource.system();

    WriteCorrespondence(
            Contacts contacts, SuppressionNews news, Refusals refusals, TimeOrderedIds ids, ConfiguredRules rules) {
        this.contacts = contacts;
        this.news = news;
        this.ids = ids;
        this.refusals = refusals;
        this.rules = rules;
    }

    /** Loads the correspondence that a batch of events concerns. */
    public Uni<Correspondence> begin(Transaction transaction, Contacts.Asked asked) {
        Instant now = clock.instant();
        return contacts.load(transaction, asked, now).map(known -> new Correspondence(rules.get(), known, ids, now));
    }

    /** Writes the correspondence, with an event for everything that was forbidden and for every suppression that changed. */
    public Uni<Void> finish(Transaction transaction, Correspondence correspondence, Outbox outbox) {
        Instant now = clock.instant();
        return contacts.save(transaction, correspondence, now)
                .invoke(written -> refusals.announce(written, correspondence, outbox, now))
                .chain(() -> news.changed(
                        transaction, correspondence.suppressions(), correspondence::ticketNumber, outbox, now));
    }
}
