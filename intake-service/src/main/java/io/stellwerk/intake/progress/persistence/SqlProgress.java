package io.stellwerk.intake.progress.persistence;

import io.smallrye.mutiny.Uni;
import io.stellwerk.intake.progress.ProgressStore;
import io.stellwerk.intake.progress.TicketProgress;
import io.stellwerk.intake.progress.TicketStatus;
import io.stellwerk.messaging.Column;
import io.stellwerk.messaging.Transaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Progress in a table, a row for each ticket. */
@ApplicationScoped
class SqlProgress implements ProgressStore {

    @Override
    public Uni<Map<UUID, TicketProgress>> of(Transaction transaction, Collection<UUID> tickets) {
        return transaction
                .sql("""
                        select ticket_id, sequence, status, tier, since, promised_at, answered, solved from ticket_progress
                        where ticket_id = any(cast(:tickets as uuid[]))""")
                .with("tickets", tickets.toArray(UUID[]::new))
                .list()
                .map(rows -> rows.stream()
                        .map(SqlProgress::read)
                        .collect(Collectors.toMap(TicketProgress::ticketId, Function.identity())));
    }

    /** In the order of the ids, as everywhere where tickets are locked. */
    @Override
    public Uni<Void> save(Transaction transaction, Collection<TicketProgress> progress) {
        List<TicketProgress> rows = progress.stream()
                .sorted(Comparator.comparing(TicketProgress::ticketId))
                .toList();
        if (rows.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return transaction
                .sql("""
                        insert into ticket_progress as known (ticket_id, sequence, status, tier, since, promised_at, answered,
                          solved)
                        select ticket_id, cast(sequence as int), status, cast(tier as int), cast(since as timestamptz),
                          cast(promised_at as timestamptz), cast(answered as boolean), cast(solved as int)
                        from unnest(cast(:tickets as uuid[]), cast(:sequences as text[]), cast(:statuses as text[]),
                          cast(:tiers as text[]), cast(:sinces as text[]), cast(:promises as text[]), cast(:answered as text[]),
                          cast(:solved as text[]))
                          as moved(ticket_id, sequence, status, tier, since, promised_at, answered, solved)
                        on conflict (ticket_id) do update set sequence = excluded.sequence, status = excluded.status,
                          tier = excluded.tier, since = excluded.since, promised_at = excluded.promised_at,
                          answered = excluded.answered, solved = excluded.solved
                        where known.sequence < excluded.sequence""")
                .with("tickets", Column.ids(rows, TicketProgress::ticketId))
                .with("sequences", Column.printed(rows, TicketProgress::sequence))
                .with("statuses", Column.printed(rows, TicketProgress::status))
                .with("tiers", Column.printed(rows, TicketProgress::tier))
                .with("sinces", Column.printed(rows, TicketProgress::since))
                .with("promises", Column.printed(rows, TicketProgress::promisedAt))
                .with("answered", Column.printed(rows, TicketProgress::answered))
                .with("solved", Column.printed(rows, TicketProgress::solved))
                .update()
                .replaceWithVoid();
    }

    private static TicketProgress read(Object[] row) {
        return new TicketProgress(
                (UUID) row[0],
                (Integer) row[1],
                TicketStatus.valueOf((String) row[2]),
                (Integer) row[3],
                ((OffsetDateTime) row[4]).toInstant(),
                row[5] == null ? null : ((OffsetDateTime) row[5]).toInstant(),
                (Boolean) row[6],
                (Integer) row[7]);
    }
}
