package io.stellwerk.system.simulation;

import io.smallrye.mutiny.Uni;
import io.stellwerk.notification.application.Contacts;
import io.stellwerk.notification.domain.Contact;
import io.stellwerk.notification.domain.Correspondence;
import io.stellwerk.notification.domain.DeliveryState;
import io.stellwerk.notification.domain.KnownCorrespondence;
import io.stellwerk.notification.domain.MailAddress;
import io.stellwerk.notification.domain.Notification;
import io.stellwerk.notification.domain.SenderHistory;
import io.stellwerk.notification.domain.StormBreaker;
import io.stellwerk.notification.domain.Template;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Notification's contacts, senders, and new rows of the ledger. */
final class ContactTables implements Contacts {

    static final Table<LedgerRow> LEDGER = new Table<>("notification");
    static final Table<Contact> CONTACTS = new Table<>("contact");
    static final Table<String> SUPPRESSED = new Table<>("suppressed address");
    private static final Table<SenderHistory> HISTORIES = new Table<>("sender history");
    private static final Table<StormBreaker> BREAKERS = new Table<>("storm breaker");
    private static final String DESK = "desk";

    @Override
    public Uni<KnownCorrespondence> load(
            Mutiny.Session session, Collection<UUID> tickets, Collection<String> senders, Instant now) {
        Transaction transaction = Sessions.transaction(session);
        List<String> locks = tickets.stream().map(id -> "contact/" + id).toList();
        List<String> histories = senders.stream().map(id -> "sender/" + id).toList();
        return transaction
                .statement("select contacts for update", locks, () -> null)
                .chain(() -> transaction.statement("select senders for update", histories, () -> null))
                .chain(() -> transaction.statement(
                        "select breaker and waiting", () -> known(transaction, tickets, senders, now)));
    }

    private static KnownCorrespondence known(
            Transaction transaction, Collection<UUID> tickets, Collection<String> senders, Instant now) {
        Map<UUID, Contact> contacts = new HashMap<>();
        tickets.forEach(
                id -> contacts.put(id, transaction.row(CONTACTS, id.toString()).orElseGet(() -> Contact.unknown(id))));
        Set<String> addresses = new TreeSet<>(senders);
        contacts.values()
                .forEach(contact -> MailAddress.of(contact.address()).ifPresent(one -> addresses.add(one.value())));
        Map<String, SenderHistory> histories = new HashMap<>();
        senders.forEach(one -> transaction.row(HISTORIES, one).ifPresent(history -> histories.put(one, history)));
        addresses.removeIf(one -> transaction.row(SUPPRESSED, one).isEmpty());
        List<Notification> waiting = transaction.rows(LEDGER).stream()
                .filter(row -> row.state() == DeliveryState.WAITING_FOR_CONTACT)
                .map(LedgerRow::notification)
                .filter(notification -> tickets.contains(notification.ticketId()))
                .toList();
        StormBreaker breaker = transaction.row(BREAKERS, DESK).orElseGet(() -> StormBreaker.closed(now));
        return new KnownCorrespondence(contacts, addresses, histories, breaker, waiting);
    }

    @Override
    public Uni<List<Notification>> save(Mutiny.Session session, Correspondence work, Instant now) {
        Transaction transaction = Sessions.transaction(session);
        Instant here = LedgerTable.now(session);
        return transaction
                .statement("write contacts", () -> {
                    work.changedContacts()
                            .forEach(one ->
                                    transaction.put(CONTACTS, one.ticketId().toString(), one));
                    work.bouncedAddresses().forEach(one -> transaction.put(SUPPRESSED, one, one));
                    work.answeredSenders().forEach((one, history) -> transaction.put(HISTORIES, one, history));
                    if (work.breakerTouched()) {
                        transaction.overwrite(BREAKERS, DESK, work.breaker());
                    }
                    return null;
                })
                .chain(() -> LedgerTable.update(
                        session, "free receipts", row -> waitsForLanguage(row, work, here), row -> row.notBefore(here)))
                .chain(() -> write(transaction, work, here));
    }

    private static boolean waitsForLanguage(LedgerRow row, Correspondence work, Instant now) {
        return work.languageFound().contains(row.notification().ticketId())
                && row.state() == DeliveryState.PENDING
                && row.attempts() == 0
                && row.notification().template() == Template.RECEIPT
                && row.notBefore().isAfter(now);
    }

    private static Uni<List<Notification>> write(Transaction transaction, Correspondence work, Instant now) {
        List<String> locks = work.written().stream()
                .map(one -> "ledger/" + LedgerRow.key(one))
                .toList();
        return transaction.statement("insert into ledger", locks, () -> {
            List<Notification> changed = new ArrayList<>();
            for (Notification one : work.written()) {
                if (isNew(transaction, one)) {
                    transaction.put(LEDGER, one.id().toString(), LedgerRow.of(one, now));
                    changed.add(one);
                }
            }
            for (Notification one : work.released()) {
                String id = one.id().toString();
                LedgerRow row = transaction.row(LEDGER, id).orElseThrow();
                if (row.state() == DeliveryState.WAITING_FOR_CONTACT) {
                    transaction.put(LEDGER, id, row.released(one, now));
                    changed.add(one);
                }
            }
            return changed;
        });
    }

    private static boolean isNew(Transaction transaction, Notification added) {
        return transaction.rows(LEDGER).stream()
                .noneMatch(row -> row.key().equals(LedgerRow.key(added))
                        || (added.template() == Template.RECEIPT
                                && row.notification().template() == Template.RECEIPT
                                && row.notification().ticketId().equals(added.ticketId())));
    }

    @Override
    public Uni<Integer> forgetSenders(Mutiny.Session session, Instant before, int atMost) {
        throw new UnsupportedOperationException("upkeep is not simulated");
    }
}
