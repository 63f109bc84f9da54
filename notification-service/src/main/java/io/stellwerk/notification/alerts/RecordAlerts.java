package io.stellwerk.notification.alerts;

import io.smallrye.mutiny.Uni;
import io.stellwerk.messaging.TimeOrderedIds;
import io.stellwerk.messaging.Transaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;

/** Writes alerts in the transaction of the events that tell them; sending is another's work. */
@ApplicationScoped
public class RecordAlerts {

    private final NewAlerts book;
    private final Recipients recipients;
    private final TimeOrderedIds ids;
    private final Duration tooOld;
    private final InstantSource clock = InstantSource.system();

    RecordAlerts(NewAlerts book, ConfiguredRecipients recipients, TimeOrderedIds ids, AlertConfig config) {
        this.book = book;
        this.recipients = recipients.get();
        this.ids = ids;
        this.tooOld = config.giveUpAfter();
    }

    /** Writes the alerts that somebody is to get. After a long outage, what happened long ago alerts nobody. */
    public Uni<Void> record(Transaction transaction, Collection<Alert> alerts) {
        if (alerts.isEmpty() || recipients.none()) {
            return Uni.createFrom().voidItem();
        }
        Instant oldest = clock.instant().minus(tooOld);
        List<NewAlerts.Addressed> addressed = alerts.stream()
                .filter(alert -> alert.occurredAt().isAfter(oldest))
                .flatMap(alert -> recipients.of(alert).stream()
                        .map(recipient -> new NewAlerts.Addressed(ids.get(), recipient, alert)))
                .toList();
        return addressed.isEmpty() ? Uni.createFrom().voidItem() : book.add(transaction, addressed);
    }
}
