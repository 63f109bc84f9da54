package io.stellwerk.system.simulation;

import io.smallrye.mutiny.Uni;
import io.stellwerk.messaging.Transaction;
import io.stellwerk.notification.DeliveryState;
import io.stellwerk.notification.MailAddress;
import io.stellwerk.notification.correspondence.Contact;
import io.stellwerk.notification.correspondence.Contacts;
import io.stellwerk.notification.correspondence.Correspondence;
import io.stellwerk.notification.correspondence.KnownCorrespondence;
import io.stellwerk.notification.correspondence.Notification;
import io.stellwerk.notification.correspondence.SenderHistory;
import io.stellwerk.notification.storms.StormBreaker;
import io.stellwerk.notification.suppression.AddressTickets;
import io.stellwerk.notification.suppression.SentMail;
import io.stellwerk.notification.suppression.Suppression;
import io.stellwerk.notification.templates.Template;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Notification's contacts, senders, and new rows of the ledger. */
final class ContactTables implements Contacts, AddressTickets {

    static final Table<LedgerRow> LEDGER = new Table<>("notification");
    static final Table<Contact> CONTACTS = new Table<>("contact");
    static final Table<Suppression> SUPPRESSED = new Table<>("suppressed address");
    private static final Table<SenderHistory> HISTORIES = new Table<>("sender history");
    private static final Table<StormBreaker> BREAKERS = new Table<>("storm breaker");
    private static final String DESK = "desk";

    @Override
    public Uni<KnownCorrespondence> load(Transaction given, Asked asked, Instant now) {
        SimulatedTransaction transaction = SimulatedTransaction.of(given);
        List<String> locks = asked.tickets().stream().map(id -> "contact/" + id).toList();
        List<String> histories =
                asked.senders().stream().map(one -> "sender/" + one.mailbox()).toList();
        return transaction
                .statement("select contacts for update", locks, () -> null)
                .chain(() -> transaction.statement("select senders for update", histories, () -> null))
                .chain(() -> transaction.statement("select breaker and waiting", () -> known(transaction, asked, now)));
    }

    private static KnownCorrespondence known(SimulatedTransaction transaction, Asked asked, Instant now) {
        Map<UUID, Contact> contacts = new HashMap<>();
        asked.tickets()
                .forEach(id -> contacts.put(
                        id, transaction.row(CONTACTS, id.toString()).orElseGet(() -> Contact.unknown(id))));
        Set<String> addresses = new TreeSet<>();
        asked.senders().forEach(one -> addresses.add(one.value()));
        contacts.values()
                .forEach(contact -> MailAddress.of(contact.address()).ifPresent(one -> addresses.add(one.value())));
        Map<String, SenderHistory> histories = new HashMap<>();
        asked.senders()
                .forEach(one -> transaction
                        .row(HISTORIES, one.mailbox())
                        .ifPresent(history -> histories.put(one.mailbox(), history)));
        List<Suppression> suppressions = addresses.stream()
                .flatMap(one -> transaction.row(SUPPRESSED, one).stream())
                .filter(one -> now.isBefore(one.expiresAt()))
                .toList();
        List<SentMail> sent = transaction.rows(LEDGER).stream()
                .map(LedgerRow::notification)
                .filter(one -> asked.tickets().contains(one.ticketId()) && one.recipient() != null)
                .map(one ->
                        new SentMail(one.id(), one.ticketId(), Post.messageId(one), one.recipient(), one.createdAt()))
                .filter(one -> asked.returned().contains(one.messageId()))
                .toList();
        List<Notification> waiting = transaction.rows(LEDGER).stream()
                .filter(row -> row.state() == DeliveryState.WAITING_FOR_CONTACT)
                .map(LedgerRow::notification)
                .filter(notification -> asked.tickets().contains(notification.ticketId()))
                .toList();
        StormBreaker breaker = transaction.row(BREAKERS, DESK).orElseGet(() -> StormBreaker.closed(now));
        return new KnownCorrespondence(contacts, suppressions, histories, sent, breaker, waiting);
    }

    @Override
    public Uni<List<Notification>> save(Transaction given, Correspondence work, Instant now) {
        SimulatedTransaction transaction = SimulatedTransaction.of(given);
        Instant here = LedgerTable.now(given);
        return transaction
                .statement("write contacts", () -> {
                    work.changedContacts()
                            .forEach(one ->
                                    transaction.put(CONTACTS, one.ticketId().toString(), one));
                    work.suppressions().lifted().forEach(one -> transaction.remove(SUPPRESSED, one.address()));
                    work.suppressions().begun().forEach(one -> transaction.overwrite(SUPPRESSED, one.address(), one));
                    work.answeredSenders().forEach((one, history) -> transaction.put(HISTORIES, one, history));
                    if (work.breakerTouched()) {
                        transaction.overwrite(BREAKERS, DESK, work.breaker());
                    }
                    return null;
                })
                .chain(() -> LedgerTable.update(
                        given, "free receipts", row -> waitsForLanguage(row, work, here), row -> row.notBefore(here)))
                .chain(() -> write(transaction, work, here));
    }

    private static boolean waitsForLanguage(LedgerRow row, Correspondence work, Instant now) {
        return work.languageFound().contains(row.notification().ticketId())
                && row.state() == DeliveryState.PENDING
                && row.attempts() == 0
                && row.notification().template() == Template.RECEIPT
                && row.notBefore().isAfter(now);
    }

    private static Uni<List<Notification>> write(SimulatedTransaction transaction, Correspondence work, Instant now) {
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

    private static boolean isNew(SimulatedTransaction transaction, Notification added) {
        return transaction.rows(LEDGER).stream()
                .noneMatch(row -> row.key().equals(LedgerRow.key(added))
                        || (added.template() == Template.RECEIPT
                                && row.notification().template() == Template.RECEIPT
                                && row.notification().ticketId().equals(added.ticketId())));
    }

    @Override
    public Uni<Map<String, Map<UUID, Optional<String>>>> of(Transaction given, Collection<String> addresses) {
        SimulatedTransaction transaction = SimulatedTransaction.of(given);
        return transaction.statement("select tickets of addresses", () -> {
            Map<String, Map<UUID, Optional<String>>> tickets = new HashMap<>();
            for (Contact contact : transaction.rows(CONTACTS)) {
                MailAddress.of(contact.address())
                        .map(MailAddress::value)
                        .filter(addresses::contains)
                        .ifPresent(address -> tickets.computeIfAbsent(address, _ -> new HashMap<>())
                                .put(contact.ticketId(), Optional.ofNullable(contact.ticketNumber())));
            }
            return tickets;
        });
    }

    @Override
    public Uni<Integer> forgetSenders(Transaction given, Instant before, int atMost) {
        throw new UnsupportedOperationException("upkeep is not simulated");
    }
}
