package io.stellwerk.benches.bare;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The ledger of receipts, by the desk's rules: one to a sender within an hour and 2,000 in all, and an event for every one
 * that is forbidden. Nothing is ever sent, so what is not forbidden stays in the ledger as pending.
 */
final class Receipts {

    private static final int STORM = 2_000;

    private static final String ANSWERED = """
            select address from sender_history where address = any(?) and answered_at > now() - interval '1 hour'""";

    private static final String REMEMBER = """
            insert into sender_history as h (address, answered, answered_at)
            select r.address, array[now()], now() from unnest(?) as r(address) order by r.address
            on conflict (address) do update set answered = h.answered || excluded.answered, answered_at = now()""";

    private static final String COUNT = """
            insert into storm_breaker as b (mailbox, state, since, window_start, sent, failed)
            values ('support@desk.example', ?, now(), now(), ?, 0)
            on conflict (mailbox) do update set state = excluded.state, since = excluded.since, sent = excluded.sent""";

    private static final String WRITE = """
            insert into notification (id, ticket_id, cause, recipient, template, state, reason, language, not_before,
                created_at, changed_at, traceparent)
            select r.id, r.ticket_id, r.cause, r.recipient, 'receipt', r.state, r.reason, 'en',
                now() + case when r.reason is null then interval '30 s' else interval '0 s' end, ?, now(), r.trace
            from unnest(?, ?, ?, ?, ?, ?, ?) as r(id, ticket_id, cause, recipient, state, reason, trace)
            on conflict do nothing""";

    private final Tally suppressed;
    private int sent;

    Receipts(Tally suppressed) {
        this.suppressed = suppressed;
    }

    private record Receipt(
            UUID id,
            Incoming cause,
            String recipient,
            @Nullable String refusal) {

        String state() {
            return refusal == null ? "PENDING" : "SUPPRESSED";
        }
    }

    /** Decides about a receipt for each ticket, and writes it down. */
    void write(Connection connection, List<Incoming> events) throws SQLException {
        Instant now = Instant.now();
        Set<String> answered = answered(connection, events);
        List<Receipt> receipts = new ArrayList<>(events.size());
        List<String> admitted = new ArrayList<>();
        for (Incoming event : events) {
            String address = event.text("email");
            String refusal = refusal(!answered.add(address));
            receipts.add(new Receipt(Ids.next(), event, address, refusal));
            if (refusal == null) {
                admitted.add(address);
                sent++;
            }
        }
        remember(connection, admitted);
        insert(connection, receipts, now);
        List<Event> forbidden = receipts.stream()
                .filter(receipt -> receipt.refusal() != null)
                .map(receipt -> suppressed(receipt, now))
                .toList();
        Outbox.append(connection, forbidden);
        suppressed.add(forbidden.size());
    }

    private @Nullable String refusal(boolean answered) {
        if (answered) {
            return "SENDER_LIMIT_HOUR";
        }
        return sent < STORM ? null : "STORM_BREAKER";
    }

    private static Set<String> answered(Connection connection, List<Incoming> events) throws SQLException {
        List<String> senders =
                events.stream().map(event -> event.text("email")).distinct().toList();
        Set<String> answered = new HashSet<>();
        try (PreparedStatement select = connection.prepareStatement(ANSWERED)) {
            new Columns<>(select, senders).text(sender -> sender);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    answered.add(rows.getString(1));
                }
            }
        }
        return answered;
    }

    private void remember(Connection connection, List<String> admitted) throws SQLException {
        if (admitted.isEmpty()) {
            return;
        }
        try (PreparedStatement upsert = connection.prepareStatement(REMEMBER);
                PreparedStatement count = connection.prepareStatement(COUNT)) {
            new Columns<>(upsert, admitted).text(address -> address);
            upsert.executeUpdate();
            count.setString(1, sent < STORM ? "CLOSED" : "OPEN");
            count.setInt(2, sent);
            count.executeUpdate();
        }
    }

    private static void insert(Connection connection, List<Receipt> receipts, Instant now) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(WRITE)) {
            new Columns<>(insert, receipts)
                    .all(Timestamp.from(now))
                    .ids(Receipt::id)
                    .ids(receipt -> receipt.cause().ticketId())
                    .text(receipt -> receipt.cause().id())
                    .text(Receipt::recipient)
                    .text(Receipt::state)
                    .text(Receipt::refusal)
                    .text(receipt -> receipt.cause().trace());
            if (insert.executeUpdate() < receipts.size()) {
                throw new IllegalStateException("a ticket has two receipts");
            }
        }
    }

    private static Event suppressed(Receipt receipt, Instant now) {
        String ticketId = receipt.cause().text("ticketId");
        return new Event(
                FreshTopics.NOTIFICATION_DELIVERIES,
                ticketId,
                Ids.next(),
                "notification-suppressed",
                "notification",
                now,
                receipt.cause().trace(),
                "{\"ticketId\":\"" + ticketId
                        + "\",\"ticketNumber\":\"" + receipt.cause().text("ticketNumber")
                        + "\",\"notificationId\":\"" + receipt.id()
                        + "\",\"cause\":\"" + receipt.cause().id()
                        + "\",\"recipient\":\"" + receipt.recipient()
                        + "\",\"channel\":\"EMAIL\",\"template\":\"receipt\",\"language\":\"en\",\"occurredAt\":\""
                        + now
                        + "\",\"reason\":\"" + receipt.refusal() + "\"}");
    }
}
