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
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/** Loads what a batch of events needs to decide who is told what, and writes the ledger before anything is sent. */
@ApplicationScoped
public class WriteCorrespondence {

    private final Contacts contacts;
    private final MeterRegistry registry;
    private final TimeOrderedIds ids;
    private final SuppressionNews news;
    private final Desk desk;
    private final InstantSource clock = InstantSource.system();

    WriteCorrespondence(
            Contacts contacts, SuppressionNews news, MeterRegistry registry, TimeOrderedIds ids, Desk desk) {
        this.contacts = contacts;
        this.news = news;
        this.registry = registry;
        this.ids = ids;
        this.desk = desk;
    }

    /** Starts the correspondence that a batch of events asks for. */
    public Uni<Correspondence> begin(Mutiny.Session session, Contacts.Asked asked) {
        Instant now = clock.instant();
        return contacts.load(session, asked, now).map(known -> new Correspondence(desk.rules(), known, ids, now));
    }

    /** Writes the correspondence, with an event for everything that was forbidden and for every suppression that changed. */
    public Uni<Void> finish(Mutiny.Session session, Correspondence correspondence, Outbox outbox) {
        Instant now = clock.instant();
        return contacts.save(session, correspondence, now)
                .invoke(written -> announce(written, correspondence, outbox, now))
                .chain(() -> news.changed(session, correspondence, outbox, now));
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
                outbox.add(
                        news.withheld(notification, correspondence.ticketNumber(notification.ticketId()), reason, now));
            }
        }
    }
}
