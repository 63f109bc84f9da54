package io.stellwerk.notification.alerts;

import io.quarkus.arc.All;
import io.quarkus.runtime.StartupEvent;
import io.stellwerk.messaging.Database;
import io.stellwerk.messaging.Recurring;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;

/** Has alerts sent, each channel for itself: a webhook that hangs delays no mail. Does nothing if nobody gets alerts. */
@ApplicationScoped
class AlertUpkeep {

    private static final Duration HOURLY = Duration.ofHours(1);
    private static final Duration KEPT = Duration.ofDays(30);

    private final SendAlerts send;
    private final AlertBook book;
    private final Database database;
    private final ConfiguredRecipients recipients;

    AlertUpkeep(SendAlerts send, AlertBook book, Database database, ConfiguredRecipients recipients) {
        this.send = send;
        this.book = book;
        this.database = database;
        this.recipients = recipients;
    }

    void start(
            @Observes StartupEvent started, Recurring recurring, AlertConfig config, @All List<AlertSender> senders) {
        if (recipients.get().none()) {
            return;
        }
        recurring.every(config.poll(), "making messages of alerts", send::bundle);
        senders.forEach(sender ->
                recurring.every(config.poll(), "sending alerts by " + sender.channel(), () -> send.send(sender)));
        recurring.every(
                HOURLY,
                "forgetting old alerts",
                () -> database.inTransaction(transaction -> book.forget(transaction, KEPT)));
    }
}
