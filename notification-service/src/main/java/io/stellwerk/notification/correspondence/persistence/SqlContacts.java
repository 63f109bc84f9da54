package io.stellwerk.notification.correspondence.persistence;

import io.smallrye.mutiny.Uni;
import io.stellwerk.messaging.JsonRows;
import io.stellwerk.messaging.Transaction;
import io.stellwerk.notification.MailAddress;
import io.stellwerk.notification.correspondence.Contact;
import io.stellwerk.notification.correspondence.Contacts;
import io.stellwerk.notification.correspondence.Correspondence;
import io.stellwerk.notification.correspondence.KnownCorrespondence;
import io.stellwerk.notification.correspondence.Notification;
import io.stellwerk.notification.correspondence.SenderHistory;
import io.stellwerk.notification.storms.StormBreaker;
import io.stellwerk.notification.storms.StormBreakers;
import io.stellwerk.notification.suppression.SentMail;
import io.stellwerk.notification.suppression.SuppressedAddresses;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The contacts and what senders and addresses have behind them, a statement for each use. */
@ApplicationScoped
class SqlContacts implements Contacts {

    private final LedgerEntries entries;
    private final StormBreakers breakers;
    private final SuppressedAddresses suppressions;

    SqlContacts(LedgerEntries entries, StormBreakers breakers, SuppressedAddresses suppressions) {
        this.entries = entries;
        this.breakers = breakers;
        this.suppressions = suppressions;
    }

    /** A sender's mailbox and its history. */
    record HistoryRow(String address, List<Instant> answered) {}

    @Override
    public Uni<KnownCorrespondence> load(Transaction transaction, Asked asked, Instant now) {
        if (asked.tickets().isEmpty()) {
            return Uni.createFrom()
                    .item(new KnownCorrespondence(
                            Map.of(), List.of(), Map.of(), List.of(), StormBreaker.closed(now), List.of()));
        }
        UUID[] ids = asked.tickets().toArray(UUID[]::new);
        return contacts(transaction, ids)
                .chain(contacts -> entries.waiting(transaction, ids)
                        .chain(waiting -> entries.sent(transaction, ids, asked.returned())
                                .chain(sent -> suppressions
                                        .active(transaction, addresses(asked, contacts, sent, waiting))
                                        .chain(suppressed -> histories(transaction, mailboxes(asked.senders()))
                                                .chain(histories -> breakers.load(transaction, now)
                                                        .map(breaker -> new KnownCorrespondence(
                                                                contacts,
                                                                suppressed,
                                                                histories,
                                                                sent,
                                                                breaker,
                                                                waiting)))))));
    }

    private static Set<String> mailboxes(Set<MailAddress> senders) {
        return senders.stream().map(MailAddress::mailbox).collect(Collectors.toSet());
    }

    private static Uni<Map<UUID, Contact>> contacts(Transaction transaction, UUID[] ids) {
        return transaction
                .sql("""
                        insert into contact (ticket_id) select t.id from unnest(cast(:ids as uuid[])) as t(id) order by t.id
                        on conflict do nothing""")
                .with("ids", ids)
                .update()
                .chain(() -> transaction
                        .sql(
                                "select cast(" + ContactJson.CONTACT
                                        + " as text) from contact c where c.ticket_id = any(cast(:ids as uuid[]))"
                                        + " order by c.ticket_id for update",
                                String.class)
                        .with("ids", ids)
                        .list())
                .map(rows -> JsonRows.readAll(rows, Contact.class).stream()
                        .collect(Collectors.toMap(Contact::ticketId, Function.identity())));
    }

    private static Set<String> addresses(
            Asked asked, Map<UUID, Contact> contacts, List<SentMail> sent, List<Notification> waiting) {
        Set<String> addresses = new HashSet<>();
        asked.senders().forEach(sender -> addresses.add(sender.value()));
        asked.copies().forEach(copy -> addresses.add(copy.value()));
        waiting.stream()
                .flatMap(reply -> Stream.ofNullable(reply.answer()))
                .forEach(answer -> addresses.addAll(answer.cc()));
        sent.forEach(mail -> addresses.add(mail.recipient()));
        contacts.values().stream()
                .map(contact -> MailAddress.of(contact.address()))
                .flatMap(Optional::stream)
                .map(MailAddress::value)
                .forEach(addresses::add);
        return addresses;
    }

    private static Uni<Map<String, SenderHistory>> histories(Transaction transaction, Collection<String> senders) {
        if (senders.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        String[] addresses = senders.toArray(String[]::new);
        return transaction
                .sql("""
                        insert into sender_history (address) select s.address from unnest(cast(:addresses as text[])) as s(address)
                        order by s.address on conflict do nothing""")
                .with("addresses", addresses)
                .update()
                .chain(() -> transaction
                        .sql("""
                                select cast(json_build_object('address', address, 'answered', answered) as text)
                                from sender_history where address = any(cast(:addresses as text[])) order by address for update""", String.class)
                        .with("addresses", addresses)
                        .list())
                .map(rows -> JsonRows.readAll(rows, HistoryRow.class).stream()
                        .collect(Collectors.toMap(HistoryRow::address, row -> new SenderHistory(row.answered()))));
    }

    @Override
    public Uni<List<Notification>> save(Transaction transaction, Correspondence work, Instant now) {
        return saveContacts(transaction, work.changedContacts())
                .chain(() -> suppressions.save(transaction, work.suppressions(), now))
                .chain(() -> saveHistories(transaction, work.answeredSenders()))
                .chain(() -> saveBreaker(transaction, work))
                .chain(() -> entries.languageFound(transaction, work.languageFound()))
                .chain(() -> entries.write(transaction, work.written(), work.released()));
    }

    private Uni<Void> saveBreaker(Transaction transaction, Correspondence work) {
        return work.breakerTouched()
                ? breakers.save(transaction, work.breaker(), work.admitted())
                : Uni.createFrom().voidItem();
    }

    private static Uni<Integer> saveContacts(Transaction transaction, List<Contact> contacts) {
        return contacts.isEmpty()
                ? Uni.createFrom().item(0)
                : transaction.sql("""
                        update contact c
                        set known = r.known, ticket_number = r."ticketNumber", address = r.address, name = r.name,
                            subject = r.subject, language_hint = r."languageHint",
                            assessed_language = r."assessedLanguage", auto_reply_allowed = r."autoReplyAllowed",
                            opening_message_id = r.thread ->> 'opening', last_message_id = r.thread ->> 'newest',
                            reference_ids = array(select jsonb_array_elements_text(r.thread -> 'references')),
                            follow_up_of = r."followUpOf", updated_at = now()
                        from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as r(
                            "ticketId" uuid, known boolean, "ticketNumber" text, address text, name text,
                            subject text, "languageHint" text, "assessedLanguage" text, "autoReplyAllowed" boolean,
                            thread jsonb, "followUpOf" text)
                        where c.ticket_id = r."ticketId\"""").with("rows", JsonRows.write(contacts)).update();
    }

    private static Uni<Integer> saveHistories(Transaction transaction, Map<String, SenderHistory> histories) {
        List<HistoryRow> rows = histories.entrySet().stream()
                .map(entry -> new HistoryRow(entry.getKey(), entry.getValue().answered()))
                .toList();
        return rows.isEmpty()
                ? Uni.createFrom().item(0)
                : transaction.sql("""
                        update sender_history h
                        set answered = r.answered, answered_at = r.answered[cardinality(r.answered)]
                        from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as r(
                            address text, answered timestamptz[])
                        where h.address = r.address""").with("rows", JsonRows.write(rows)).update();
    }

    @Override
    public Uni<Integer> forgetSenders(Transaction transaction, Instant before, int atMost) {
        return transaction
                .sql("""
                        delete from sender_history where address in (
                            select address from sender_history where answered_at < cast(:before as timestamptz)
                            order by answered_at limit cast(:atMost as int) for update skip locked)""")
                .with("before", before)
                .with("atMost", atMost)
                .update();
    }
}
