package io.stellwerk.notification.alerts;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import io.stellwerk.messaging.Database;
import io.stellwerk.messaging.TimeOrderedIds;
import io.stellwerk.notification.deliveries.RetryPolicy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** Makes messages of the alerts that wait, and sends those that are due, each until the other side has taken it or it is too old. */
@ApplicationScoped
class SendAlerts {

    private static final int AT_ONCE = 16;

    private final Database database;
    private final AlertBook book;
    private final TimeOrderedIds ids;
    private final MeterRegistry registry;
    private final AlertConfig config;
    private final InstantSource clock = InstantSource.system();

    SendAlerts(Database database, AlertBook book, TimeOrderedIds ids, MeterRegistry registry, AlertConfig config) {
        this.database = database;
        this.book = book;
        this.ids = ids;
        this.registry = registry;
        this.config = config;
    }

    /** Makes messages of the alerts that wait, as many as the limit admits. */
    Uni<Void> bundle() {
        AlertBudget budget = new AlertBudget(config.perHour());
        return database.inTransaction(transaction -> book.waiting(transaction, config.summaryAfter())
                .map(all -> all.stream()
                        .flatMap(waiting -> bundles(budget, waiting).stream())
                        .toList())
                .chain(bundles -> bundles.isEmpty() ? Uni.createFrom().voidItem() : book.bundle(transaction, bundles)));
    }

    private List<AlertBook.Bundle> bundles(AlertBudget budget, AlertBook.Waiting waiting) {
        AlertBudget.Plan plan =
                budget.plan(waiting.alerts().size(), waiting.sentWithinHour(), waiting.quietForAWhile());
        List<AlertBook.Bundle> bundles = new ArrayList<>();
        for (int i = 0; i < plan.single(); i++) {
            bundles.add(new AlertBook.Bundle(
                    ids.get(), waiting.recipient(), waiting.alerts().subList(i, i + 1)));
        }
        if (plan.summarised() > 0) {
            bundles.add(new AlertBook.Bundle(
                    ids.get(),
                    waiting.recipient(),
                    waiting.alerts().subList(plan.single(), plan.single() + plan.summarised())));
        }
        return bundles;
    }

    /** Sends what is due over a channel. The lease outlasts the attempt, so that no other instance sends it meanwhile. */
    Uni<Void> send(AlertSender sender) {
        Duration lease = config.timeout().multipliedBy(3);
        return database.inTransaction(transaction -> book.claim(transaction, sender.channel(), lease, AT_ONCE))
                .chain(messages -> messages.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : sendAll(sender, messages)
                                .chain(results ->
                                        database.inTransaction(transaction -> book.settle(transaction, results))));
    }

    private Uni<List<AlertBook.Settled>> sendAll(AlertSender sender, List<AlertMessage> messages) {
        return Uni.join()
                .all(messages.stream()
                        .map(message -> sender.send(message).map(result -> settled(sender.channel(), message, result)))
                        .toList())
                .andFailFast();
    }

    private AlertBook.Settled settled(AlertChannel channel, AlertMessage message, AlertResult result) {
        return switch (result) {
            case AlertResult.Taken() -> {
                count(channel, "sent");
                yield new AlertBook.Settled(message.id(), "SENT", null, Duration.ZERO);
            }
            case AlertResult.NotTaken(String reason) -> again(channel, message, reason);
        };
    }

    private AlertBook.Settled again(AlertChannel channel, AlertMessage message, String reason) {
        RetryPolicy policy = new RetryPolicy(config.retryFirst(), config.retryLongest(), config.giveUpAfter());
        Instant now = clock.instant();
        return policy.next(message.attempts() + 1, message.createdAt(), now)
                .map(pause -> {
                    count(channel, "retried");
                    Log.warnf(
                            "alert not sent, trying again: messageId=%s channel=%s outcome=%s",
                            message.id(), channel, reason);
                    return new AlertBook.Settled(message.id(), "PENDING", reason, pause);
                })
                .orElseGet(() -> {
                    count(channel, "failed");
                    Log.errorf("alert given up: messageId=%s channel=%s outcome=%s", message.id(), channel, reason);
                    return new AlertBook.Settled(message.id(), "FAILED", reason, Duration.ZERO);
                });
    }

    private void count(AlertChannel channel, String outcome) {
        Counter.builder("stellwerk_alerts")
                .description("Attempts to send alerts to people of the desk, by channel and outcome")
                .tag("channel", channel.name())
                .tag("outcome", outcome)
                .register(registry)
                .increment();
    }
}
