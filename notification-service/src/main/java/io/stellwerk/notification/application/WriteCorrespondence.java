package io.stellwerk.notification.application;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import io.stellwerk.messaging.Outbox;
import io.stellwerk.notification.domain.Correspondence;
import io.stellwerk.notification.domain.DeliveryState;
import io.stellwerk.notification.domain.Notification;
import io.stellwerk.notification.domain.SuppressionReason;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Loads what a batch of events needs to decide who is told what, and writes the ledger before anything is sent. */
@ApplicationScoped
public class WriteCorrespondence {

    private final Contacts contacts;
    private final Announcements announcements;
    private final MeterRegistry registry;
    private final TimeOrderedIds ids;
    private final Desk desk;
    private final InstantSource clock = InstantSource.system();

    WriteCorrespondence(
            Contacts contacts, Announcements announcements, MeterRegistry registry, TimeOrderedIds ids, Desk desk) {
        this.contacts = contacts;
        this.announcements = announcements;
        this.registry = registry;
        this.ids = ids;
        this.desk = desk;
    }

    /** Starts a correspondence about tickets, with senders. */
    public Uni<Correspondence> begin(Mutiny.Session session, Collection<UUID> tickets, Set<String> addresses) {
        Instant now = clock.instant();
        return contacts.load(session, tickets, addresses, now)
                .map(known -> new Correspondence(desk.rules(), known, ids, now));
    }

    /** Writes the correspondence, with an event for everything that was forbidden. */
    public Uni<Void> finish(Mutiny.Session session, Correspondence correspondence, Outbox outbox) {
        Instant now = clock.instant();
        return contacts.save(session, correspondence, now)
                .invoke(written -> announce(written, correspondence, outbox, now))
                .replaceWithVoid();
    }

    private void announce(List<Notification> written, Correspondence correspondence, Outbox outbox, Instant now) {
        for (Notification notification : written) {
            SuppressionReason reason = notification.reason();
            if (notification.state() == DeliveryState.SUPPRESSED && reason != null) {
                Counter.builder("stellwerk_notifications_suppressed")
                        .description("Notifications that were withheld, by template and reason")
                        .tag("template", notification.template().wireName())
                        .tag("reason", reason.name())
                        .register(registry)
                        .increment();
                outbox.add(announcements.suppressed(
                        notification, correspondence.ticketNumber(notification.ticketId()), reason, now));
            }
        }
    }
}
