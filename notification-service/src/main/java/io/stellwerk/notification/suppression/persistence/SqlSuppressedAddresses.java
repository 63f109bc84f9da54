package io.stellwerk.notification.suppression.persistence;

import io.smallrye.mutiny.Uni;
import io.stellwerk.messaging.JsonRows;
import io.stellwerk.messaging.Transaction;
import io.stellwerk.notification.board.persistence.BoardRevision;
import io.stellwerk.notification.suppression.AddressTickets;
import io.stellwerk.notification.suppression.DeliveryReport;
import io.stellwerk.notification.suppression.SuppressedAddresses;
import io.stellwerk.notification.suppression.Suppression;
import io.stellwerk.notification.suppression.Suppressions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Suppressed addresses and delivery reports as the consumers use them. Most batches have none, and pay for none. */
@ApplicationScoped
class SqlSuppressedAddresses implements SuppressedAddresses, AddressTickets {

    /** Suppression as a JSON object, from a table named {@code s}. */
    static final String SUPPRESSION = """
            json_build_object('id', s.id, 'address', s.address, 'scope', s.scope, 'ticketId', s.ticket_id,
                'notificationId', s.notification_id, 'status', s.status, 'since', s.since,
                'expiresAt', s.expires_at)""";

    /** Delivery report as its columns have it. */
    record ReportRow(
            UUID messageId,
            UUID ticketId,
            @Nullable UUID notificationId,
            @Nullable String originalMessageId,
            String address,
            @Nullable String originalAddress,
            String action,
            String status,
            DeliveryReport.Verdict verdict,
            Instant receivedAt) {

        static ReportRow of(DeliveryReport.Judged judged) {
            DeliveryReport report = judged.report();
            DeliveryReport.Recipient recipient = judged.recipient();
            return new ReportRow(
                    report.id(),
                    report.ticketId(),
                    judged.sent() == null ? null : judged.sent().notificationId(),
                    report.messageId(),
                    recipient.address(),
                    recipient.originalAddress(),
                    recipient.action(),
                    recipient.status(),
                    judged.verdict(),
                    report.receivedAt());
        }
    }

    /** A ticket of an address. */
    record TicketRow(
            String address, UUID ticketId, @Nullable String ticketNumber) {}

    @Override
    public Uni<List<Suppression>> active(Transaction transaction, Set<String> addresses) {
        return addresses.isEmpty()
                ? Uni.createFrom().item(List.of())
                : transaction
                        .sql(
                                "select cast(" + SUPPRESSION + " as text) from suppressed_address s"
                                        + " where s.address = any(cast(:addresses as text[])) and "
                                        + SuppressionConditions.IN_FORCE,
                                String.class)
                        .with("addresses", addresses.toArray(String[]::new))
                        .list()
                        .map(rows -> JsonRows.readAll(rows, Suppression.class));
    }

    @Override
    public Uni<Integer> save(Transaction transaction, Suppressions work, Instant now) {
        List<DeliveryReport.Judged> reports = work.reports();
        Collection<Suppression> begun = work.begun();
        Collection<Suppression> lifted = work.lifted();
        Uni<Integer> saved = reports.isEmpty() ? Uni.createFrom().item(0) : insert(transaction, reports);
        if (!begun.isEmpty()) {
            saved = saved.chain(() -> begin(transaction, begun));
        }
        if (!lifted.isEmpty()) {
            saved = saved.chain(() -> lift(transaction, lifted, now));
        }
        return begun.isEmpty() && lifted.isEmpty() ? saved : saved.call(() -> BoardRevision.raise(transaction));
    }

    @Override
    public Uni<Map<String, Map<UUID, Optional<String>>>> of(Transaction transaction, Collection<String> addresses) {
        return transaction
                .sql("""
                        select cast(json_build_object('address', a.address, 'ticketId', c.ticket_id,
                            'ticketNumber', c.ticket_number) as text)
                        from unnest(cast(:addresses as text[])) as a(address)
                        cross join lateral (
                            select ticket_id, ticket_number from contact where contact.address = a.address
                            order by ticket_id desc limit 200) as c""", String.class)
                .with("addresses", addresses.toArray(String[]::new))
                .list()
                .map(rows -> JsonRows.readAll(rows, TicketRow.class).stream()
                        .collect(Collectors.groupingBy(
                                TicketRow::address,
                                Collectors.toMap(
                                        TicketRow::ticketId, row -> Optional.ofNullable(row.ticketNumber())))));
    }

    private static Uni<Integer> begin(Transaction transaction, Collection<Suppression> begun) {
        return transaction
                .sql("""
                        insert into suppressed_address
                            (address, id, scope, ticket_id, notification_id, status, since, expires_at)
                        select r.address, r.id, r.scope, r."ticketId", r."notificationId", r.status, r.since,
                            r."expiresAt"
                        from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as r(
                            id uuid, address text, scope text, "ticketId" uuid, "notificationId" uuid, status text,
                            since timestamptz, "expiresAt" timestamptz)
                        order by r.address
                        on conflict (address) do update
                        set id = excluded.id, scope = excluded.scope, ticket_id = excluded.ticket_id,
                            notification_id = excluded.notification_id, status = excluded.status,
                            since = excluded.since, expires_at = excluded.expires_at,
                            lifted_at = null, lift_reason = null, lifted_by = null, lift_note = null""")
                .with("rows", JsonRows.write(new ArrayList<>(begun)))
                .update();
    }

    private static Uni<Integer> lift(Transaction transaction, Collection<Suppression> lifted, Instant now) {
        return transaction
                .sql("""
                        update suppressed_address set lifted_at = cast(:now as timestamptz), lift_reason = 'CUSTOMER_WROTE'
                        where address = any(cast(:addresses as text[])) and lifted_at is null""")
                .with("now", now)
                .with("addresses", lifted.stream().map(Suppression::address).toArray(String[]::new))
                .update();
    }

    private static Uni<Integer> insert(Transaction transaction, List<DeliveryReport.Judged> reports) {
        return transaction
                .sql("""
                        insert into delivery_report (message_id, ticket_id, notification_id, original_message_id, address,
                            original_address, action, status, verdict, received_at)
                        select r."messageId", r."ticketId", r."notificationId", r."originalMessageId", r.address,
                            r."originalAddress", r.action, r.status, r.verdict, r."receivedAt"
                        from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as r(
                            "messageId" uuid, "ticketId" uuid, "notificationId" uuid, "originalMessageId" text,
                            address text, "originalAddress" text, action text, status text, verdict text,
                            "receivedAt" timestamptz)
                        on conflict do nothing""")
                .with("rows", JsonRows.write(reports.stream().map(ReportRow::of).toList()))
                .update();
    }
}
