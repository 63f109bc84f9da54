package io.stellwerk.notification.suppression;

import io.smallrye.mutiny.Uni;
import io.stellwerk.messaging.Outbox;
import io.stellwerk.messaging.OutgoingEvent;
import io.stellwerk.messaging.Transaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Tells every ticket of an address that mail to it is withheld, and when that ends. */
@ApplicationScoped
public class SuppressionNews {

    private final AddressTickets tickets;
    private final SuppressionAnnouncements announcements;

    SuppressionNews(AddressTickets tickets, SuppressionAnnouncements announcements) {
        this.tickets = tickets;
        this.announcements = announcements;
    }

    /** Announces what a batch changed. Batches that change nothing cost no statement. */
    public Uni<Void> changed(
            Transaction transaction,
            Suppressions suppressions,
            Function<UUID, @Nullable String> ticketNumbers,
            Outbox outbox,
            Instant now) {
        suppressions
                .met()
                .forEach((ticket, suppression) -> outbox.add(announcements.addressSuppressed(
                        new SuppressionAnnouncements.Addressee(ticket, ticketNumbers.apply(ticket)),
                        suppression,
                        now)));
        return forEachTicket(
                        transaction,
                        outbox,
                        suppressions.begun(),
                        (ticket, suppression) -> announcements.addressSuppressed(ticket, suppression, now))
                .chain(() -> forEachTicket(
                        transaction,
                        outbox,
                        suppressions.lifted(),
                        (ticket, suppression) -> announcements.suppressionLifted(
                                ticket, suppression, SuppressionAnnouncements.Lift.customerWrote(), now)));
    }

    /** Announces that a person has lifted a suppression. */
    Uni<Void> lifted(
            Transaction transaction,
            Outbox outbox,
            Suppression suppression,
            SuppressionAnnouncements.Lift lift,
            Instant now) {
        return forEachTicket(
                transaction,
                outbox,
                Set.of(suppression),
                (ticket, ended) -> announcements.suppressionLifted(ticket, ended, lift, now));
    }

    private Uni<Void> forEachTicket(
            Transaction transaction,
            Outbox outbox,
            Collection<Suppression> suppressions,
            BiFunction<SuppressionAnnouncements.Addressee, Suppression, OutgoingEvent> event) {
        if (suppressions.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Set<String> addresses = new TreeSet<>();
        suppressions.forEach(suppression -> addresses.add(suppression.address()));
        return tickets.of(transaction, addresses)
                .invoke(found -> suppressions.forEach(suppression -> {
                    Map<UUID, Optional<String>> concerned = found.getOrDefault(suppression.address(), Map.of());
                    concerned.forEach((ticket, number) -> outbox.add(event.apply(
                            new SuppressionAnnouncements.Addressee(ticket, number.orElse(null)), suppression)));
                }))
                .replaceWithVoid();
    }
}
