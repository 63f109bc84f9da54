package io.stellwerk.system.simulation;

import io.smallrye.mutiny.Uni;
import io.stellwerk.messaging.Transaction;
import io.stellwerk.notification.DeliveryState;
import io.stellwerk.notification.correspondence.Contact;
import io.stellwerk.notification.correspondence.Notification;
import io.stellwerk.notification.deliveries.Ledger;
import io.stellwerk.notification.deliveries.OutgoingMail;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;

/** The ledger as the delivery worker uses it: what its statements do, row by row. */
final class LedgerTable implements Ledger {

    private static final Table<LedgerRow> LEDGER = ContactTables.LEDGER;

    static boolean isDue(LedgerRow row, Instant now) {
        return row.state() == DeliveryState.PENDING && !row.notBefore().isAfter(now);
    }

    @Override
    public Uni<List<OutgoingMail>> claim(Transaction given, String worker, int atMost) {
        SimulatedTransaction transaction = SimulatedTransaction.of(given);
        Instant now = now(given);
        boolean locks = !transaction.world().has(Flaw.MAILS_CLAIMED_WITHOUT_LOCK);
        return transaction.statement("claim mails", () -> {
            List<LedgerRow> due = transaction.rows(LEDGER).stream()
                    .filter(row -> isDue(row, now) || (!locks && row.state() == DeliveryState.CLAIMED))
                    .filter(row -> !locks || transaction.isFree(lock(row)))
                    .sorted(Comparator.comparing(LedgerRow::notBefore))
                    .limit(atMost)
                    .toList();
            List<OutgoingMail> claimed = new ArrayList<>();
            for (LedgerRow row : due) {
                transaction.lock(lock(row));
                transaction.put(LEDGER, id(row), row.claimed(worker, now));
                claimed.add(mail(transaction, row));
            }
            return claimed;
        });
    }

    private static OutgoingMail mail(SimulatedTransaction transaction, LedgerRow row) {
        Notification written = row.notification();
        Contact contact = transaction
                .row(ContactTables.CONTACTS, written.ticketId().toString())
                .orElseThrow();
        return new OutgoingMail(
                written.id(),
                written.ticketId(),
                written.cause(),
                written.recipient(),
                written.template(),
                written.answer(),
                row.attempts(),
                written.createdAt(),
                written.traceparent(),
                null,
                contact,
                null,
                transaction
                        .row(ContactTables.SUPPRESSED, written.recipient())
                        .filter(one -> one.withholds(
                                written.template(), transaction.world().now()))
                        .isPresent());
    }

    @Override
    public Uni<Set<UUID>> transmitting(Transaction given, String worker, Collection<OutgoingMail> mails) {
        boolean noted = !SimulatedTransaction.of(given).world().has(Flaw.LEDGER_WRITTEN_AFTER_SENDING);
        Set<UUID> ids = new TreeSet<>();
        mails.forEach(mail -> ids.add(mail.id()));
        return update(
                given,
                "mark mails as leaving",
                row -> ids.contains(row.notification().id())
                        && row.state() == DeliveryState.CLAIMED
                        && (row.claimedBy().equals(worker)
                                || SimulatedTransaction.of(given).world().has(Flaw.MAILS_CLAIMED_WITHOUT_LOCK)),
                row -> noted ? row.in(DeliveryState.TRANSMITTING, row.reason(), now(given)) : row);
    }

    @Override
    public Uni<Set<UUID>> settle(Transaction given, String worker, List<Settled> settled) {
        boolean noted = !SimulatedTransaction.of(given).world().has(Flaw.LEDGER_WRITTEN_AFTER_SENDING);
        DeliveryState leaving = noted ? DeliveryState.TRANSMITTING : DeliveryState.CLAIMED;
        return update(
                given,
                "settle mails",
                row -> of(settled, row)
                        .filter(one -> row.claimedBy().equals(worker))
                        .filter(one -> row.state() == leaving
                                || (one.state().equals(DeliveryState.DELIVERED.name())
                                        && (row.state() == DeliveryState.PENDING
                                                || row.state() == DeliveryState.IN_DOUBT)))
                        .isPresent(),
                row -> {
                    Settled one = of(settled, row).orElseThrow();
                    return row.settled(
                            DeliveryState.valueOf(one.state()),
                            one.reason() == null ? "" : one.reason(),
                            now(given).plus(one.pause()),
                            one.attempts(),
                            now(given));
                });
    }

    private static Optional<Settled> of(List<Settled> settled, LedgerRow row) {
        return settled.stream()
                .filter(one -> one.id().equals(row.notification().id()))
                .findFirst();
    }

    @Override
    public Uni<Integer> giveBack(Transaction given, String worker) {
        return update(
                        given,
                        "give mails back",
                        row -> row.state() == DeliveryState.CLAIMED
                                && row.claimedBy().equals(worker),
                        row -> row.in(DeliveryState.PENDING, row.reason(), now(given)))
                .map(Set::size);
    }

    static boolean isAbandoned(LedgerRow row, Instant claimedBefore, Instant leavingBefore) {
        return (row.state() == DeliveryState.CLAIMED && row.changedAt().isBefore(claimedBefore))
                || (row.state() == DeliveryState.TRANSMITTING && row.changedAt().isBefore(leavingBefore));
    }

    @Override
    public Uni<Integer> recover(Transaction given, Duration claimTimeout, Duration transmitTimeout) {
        return update(
                        given,
                        "recover mails",
                        row -> isAbandoned(
                                row, now(given).minus(claimTimeout), now(given).minus(transmitTimeout)),
                        row -> row.in(
                                row.state() == DeliveryState.TRANSMITTING
                                        ? DeliveryState.IN_DOUBT
                                        : DeliveryState.PENDING,
                                row.state() == DeliveryState.TRANSMITTING ? "the worker died" : "",
                                now(given)))
                .map(Set::size);
    }

    @Override
    public Uni<Optional<Boolean>> redrive(Transaction given, UUID id) {
        throw new UnsupportedOperationException("people do not redrive in the simulation");
    }

    @Override
    public Uni<Void> countFailures(Transaction given, int failures, Instant now) {
        return Uni.createFrom().voidItem();
    }

    /** Waits for the rows that others hold, looks again, writes those to which it still applies. */
    static Uni<Set<UUID>> update(
            Transaction given, String what, Predicate<LedgerRow> where, Function<LedgerRow, LedgerRow> set) {
        SimulatedTransaction transaction = SimulatedTransaction.of(given);
        return transaction.statement(
                what, rows -> rows.stream().filter(where).map(LedgerTable::lock).toList(), LEDGER, () -> {
                    Set<UUID> changed = new TreeSet<>();
                    for (LedgerRow row : transaction.rows(LEDGER)) {
                        if (where.test(row)) {
                            transaction.lock(lock(row));
                            transaction.put(LEDGER, id(row), set.apply(row));
                            changed.add(row.notification().id());
                        }
                    }
                    return changed;
                });
    }

    /** The database's clock, whatever the instance's shows. */
    static Instant now(Transaction given) {
        return SimulatedTransaction.of(given).world().now();
    }

    private static String lock(LedgerRow row) {
        return "mail/" + row.notification().id();
    }

    private static String id(LedgerRow row) {
        return row.notification().id().toString();
    }
}
