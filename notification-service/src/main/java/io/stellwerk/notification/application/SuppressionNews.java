package io.stellwerk.notification.application;

import io.smallrye.mutiny.Uni;
import io.stellwerk.messaging.Outbox;
import io.stellwerk.messaging.OutgoingEvent;
import io.stellwerk.notification.domain.Correspondence;
import io.stellwerk.notification.domain.Notification;
import io.stellwerk.notification.domain.Suppression;
import io.stellwerk.notification.domain.SuppressionReason;
import io.stellwerk.notification.domain.Suppressions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiFunction;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Tells every ticket of an address that mail to it is withheld, and when that ends. */
@ApplicationScoped
class SuppressionNews {

    private final Contacts contacts;
    private final Announcements announcements;

    SuppressionNews(Contacts contacts, Announcements announcements) {
        this.contacts = contacts;
        this.announcements = announcements;
    }

    OutgoingEvent withheld(Notification notification, @Nullable String number, SuppressionReason reason, Instant now) {
        return announcements.suppressed(notification, number, reason, now);
    }

    /** Announces what a batch changed. Batches that change nothing cost no statement. */
    Uni<Void> changed(Mutiny.Session session, Correspondence correspondence, Outbox outbox, Instant now) {
        Suppressions suppressions = correspondence.suppressions();
        suppressions
                .met()
                .forEach((ticket, suppression) -> outbox.add(announcements.addressSuppressed(
                        new Announcements.Addressee(ticket, correspondence.ticketNumber(ticket)), suppression, now)));
        return forEachTicket(
                        session,
                        outbox,
                        suppressions.begun(),
                        (ticket, suppression) -> announcements.addressSuppressed(ticket, suppression, now))
                .chain(() -> forEachTicket(
                        session,
                        outbox,
                        suppressions.lifted(),
                        (ticket, suppression) -> announcements.suppressionLifted(
                                ticket, suppression, Announcements.Lift.customerWrote(), now)));
    }

    /** Announces that a person has lifted a suppression. */
    Uni<Void> lifted(
            Mutiny.Session session, Outbox outbox, Suppression suppression, Announcements.Lift lift, Instant now) {
        return forEachTicket(
                session,
                outbox,
                Set.of(suppression),
                (ticket, ended) -> announcements.suppressionLifted(ticket, ended, lift, now));
    }

    private Uni<Void> forEachTicket(
            Mutiny.Session session,
            Outbox outbox,
            Collection<Suppression> suppressions,
            BiFunction<Announcements.Addressee, Suppression, OutgoingEvent> event) {
        if (suppressions.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Set<String> addresses = new TreeSet<>();
        suppressions.forEach(suppression -> addresses.add(suppression.address()));
        return contacts.tickets(session, addresses)
                .invoke(tickets -> suppressions.forEach(suppression -> {
                    Map<UUID, Optional<String>> concerned = tickets.getOrDefault(suppression.address(), Map.of());
                    concerned.forEach((ticket, number) -> outbox.add(
                            event.apply(new Announcements.Addressee(ticket, number.orElse(null)), suppression)));
                }))
                .replaceWithVoid();
    }
}
