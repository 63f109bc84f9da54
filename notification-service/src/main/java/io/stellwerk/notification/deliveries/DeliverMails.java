package io.stellwerk.notification.deliveries;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.stellwerk.messaging.Outbox;
import io.stellwerk.messaging.SessionContext;
import io.stellwerk.messaging.Transaction;
import io.stellwerk.messaging.Transactions;
import io.stellwerk.notification.DeliveryState;
import io.stellwerk.notification.NotificationConfig;
import io.stellwerk.notification.correspondence.SuppressionReason;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/**
 * Takes mails from the ledger and hands them to the mail server. Each step is committed before the next: claimed, about
 * to be handed over, settled together with the event that says so. A crash at any point leaves a row that tells how far
 * it came.
 */
@ApplicationScoped
public class DeliverMails {

    private static final Duration SETTLE_PAUSE = Duration.ofMillis(200);
    private static final Duration SETTLE_LONGEST_PAUSE = Duration.ofSeconds(3);
    private static final int SETTLE_RETRIES = 8;

    private final Transactions transactions;
    private final Ledger ledger;
    private final Mails mails;
    private final DeliveryRecords records;
    private final NotificationConfig.Delivery config;
    private final InstantSource clock = InstantSource.system();

    DeliverMails(
            Transactions transactions, Ledger ledger, Mails mails, DeliveryRecords records, NotificationConfig config) {
        this.transactions = transactions;
        this.ledger = ledger;
        this.mails = mails;
        this.records = records;
        this.config = config.delivery();
    }

    /**
     * Delivers one claim's worth of mails and answers how many were taken. When told to stop, it finishes the mails in
     * hand and gives the others back.
     */
    public Uni<Integer> round(String worker, BooleanSupplier stopping) {
        return transactions
                .run((transaction, outbox) -> ledger.claim(transaction, worker, config.claim()))
                .call(claimed -> deliver(worker, claimed, stopping))
                .map(List::size);
    }

    /** Looks after the mails of workers that died. */
    public Uni<Integer> recover() {
        return transactions.run(
                (transaction, outbox) -> ledger.recover(transaction, config.claimTimeout(), config.transmitTimeout()));
    }

    /** Gives back what a worker has claimed and will not begin. */
    public Uni<Integer> giveBack(String worker) {
        return transactions.run((transaction, outbox) -> ledger.giveBack(transaction, worker));
    }

    private Uni<Void> deliver(String worker, List<OutgoingMail> claimed, BooleanSupplier stopping) {
        List<List<OutgoingMail>> handfuls = new ArrayList<>();
        for (int from = 0; from < claimed.size(); from += config.connections()) {
            handfuls.add(claimed.subList(from, Math.min(claimed.size(), from + config.connections())));
        }
        return Multi.createFrom()
                .iterable(handfuls)
                .onItem()
                .transformToUniAndConcatenate(handful ->
                        stopping.getAsBoolean() ? Uni.createFrom().voidItem() : deliverHandful(worker, handful))
                .onItem()
                .ignoreAsUni();
    }

    private Uni<Void> deliverHandful(String worker, List<OutgoingMail> handful) {
        return transactions
                .run((transaction, outbox) -> ledger.transmitting(transaction, worker, handful))
                .chain(held -> handOver(handful, held))
                .chain(results -> results.isEmpty() ? Uni.createFrom().voidItem() : settle(worker, results));
    }

    /** Tries for a while: a mail that left, and of which the ledger does not say so, would leave again. */
    private Uni<Void> settle(String worker, List<Result> results) {
        return Uni.createFrom()
                .deferred(() -> transactions.run((transaction, outbox) -> settle(worker, results, transaction, outbox)))
                .runSubscriptionOn(SessionContext.executor(Vertx.currentContext()))
                .onFailure()
                .retry()
                .withBackOff(SETTLE_PAUSE, SETTLE_LONGEST_PAUSE)
                .atMost(SETTLE_RETRIES);
    }

    private Uni<List<Result>> handOver(List<OutgoingMail> handful, Set<UUID> held) {
        List<Uni<Result>> attempts = handful.stream()
                .filter(mail -> held.contains(mail.id()))
                .map(this::attempt)
                .toList();
        return attempts.isEmpty()
                ? Uni.createFrom().item(List.of())
                : Uni.join().all(attempts).andFailFast();
    }

    private Uni<Result> attempt(OutgoingMail mail) {
        Instant started = clock.instant();
        if (mail.addressSuppressed()) {
            return Uni.createFrom().item(new Result(mail, new Settlement.Failed("", true), true, started));
        }
        return mails.handOver(mail).map(result -> new Result(mail, settlement(mail, result), false, started));
    }

    private Settlement settlement(OutgoingMail mail, SendResult result) {
        return Settlement.of(result, mail.attempt(), records.retry(), clock.instant());
    }

    private Uni<Void> settle(String worker, List<Result> results, Transaction transaction, Outbox outbox) {
        Instant now = clock.instant();
        List<Ledger.Settled> rows = results.stream().map(DeliverMails::row).toList();
        int failures =
                (int) results.stream().filter(Result::countsAgainstMailbox).count();
        return ledger.settle(transaction, worker, rows)
                .invoke(changed -> results.stream()
                        .filter(result -> changed.contains(result.mail().id()))
                        .forEach(result -> records.announce(result, outbox, now)))
                .chain(() ->
                        failures == 0 ? Uni.createFrom().voidItem() : ledger.countFailures(transaction, failures, now));
    }

    private static Ledger.Settled row(Result result) {
        OutgoingMail mail = result.mail();
        int attempts = mail.attempt().number();
        if (result.forbidden()) {
            return new Ledger.Settled(
                    mail.id(),
                    DeliveryState.SUPPRESSED.name(),
                    SuppressionReason.ADDRESS_SUPPRESSED.name(),
                    Duration.ZERO,
                    mail.attempts());
        }
        return switch (result.settlement()) {
            case Settlement.Delivered() ->
                new Ledger.Settled(mail.id(), DeliveryState.DELIVERED.name(), null, Duration.ZERO, attempts);
            case Settlement.Again(Duration pause, String reason) ->
                new Ledger.Settled(mail.id(), DeliveryState.PENDING.name(), reason, pause, attempts);
            case Settlement.Failed(String reason, boolean permanent) ->
                new Ledger.Settled(mail.id(), DeliveryState.FAILED.name(), reason, Duration.ZERO, attempts);
            case Settlement.InDoubt(String reason) ->
                new Ledger.Settled(mail.id(), DeliveryState.IN_DOUBT.name(), reason, Duration.ZERO, attempts);
        };
    }

    /**
     * Result of one attempt.
     *
     * @param forbidden whether its address was suppressed in the meantime, so that it was not tried
     * @param started when the attempt began
     */
    record Result(OutgoingMail mail, Settlement settlement, boolean forbidden, Instant started) {

        boolean countsAgainstMailbox() {
            return !forbidden
                    && settlement instanceof Settlement.Failed failed
                    && failed.permanent()
                    && mail.template().automatic();
        }
    }
}
