package io.stellwerk.escalation.actions.persistence;

import io.smallrye.mutiny.Uni;
import io.stellwerk.escalation.TicketId;
import io.stellwerk.escalation.actions.Answers;
import io.stellwerk.escalation.tickets.persistence.TicketRow;
import io.stellwerk.escalation.tickets.persistence.TicketRows;
import io.stellwerk.messaging.JsonRows;
import io.stellwerk.messaging.Transaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Answers in their table. */
@ApplicationScoped
class SqlAnswers implements Answers {

    @Override
    public Uni<Map<Key, Answer>> find(Transaction transaction, Collection<Key> keys) {
        if (keys.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return transaction
                .sql("""
                        select ticket_id, key, fingerprint, cast(ticket as text), given_at
                        from unnest(cast(:ids as uuid[]), cast(:keys as text[])) as asked(ticket_id, key)
                        join answers using (ticket_id, key)""")
                .with("ids", keys.stream().map(one -> one.ticketId().value()).toArray(UUID[]::new))
                .with("keys", keys.stream().map(Key::key).toArray(String[]::new))
                .list()
                .map(rows -> rows.stream().collect(Collectors.toMap(SqlAnswers::key, SqlAnswers::answer)));
    }

    @Override
    public Uni<Void> remember(Transaction transaction, Collection<NewAnswer> answers) {
        if (answers.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return transaction
                .sql("""
                        insert into answers (ticket_id, key, fingerprint, ticket, given_at)
                        select r.ticket_id, r.key, r.fingerprint, r.ticket, r.given_at
                        from jsonb_populate_recordset(cast(null as answers), cast(cast(:rows as text) as jsonb)) r""")
                .with("rows", JsonRows.write(answers.stream().map(AnswerRow::of).toList()))
                .update()
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> forgetBefore(Transaction transaction, Instant instant) {
        return transaction
                .sql("delete from answers where given_at < :instant")
                .with("instant", instant)
                .update()
                .replaceWithVoid();
    }

    private static Key key(Object[] row) {
        return new Key(new TicketId((UUID) row[0]), (String) row[1]);
    }

    private static Answer answer(Object[] row) {
        return new Answer(
                (String) row[2],
                TicketRows.ticket(JsonRows.read((String) row[3], TicketRow.class)),
                ((OffsetDateTime) row[4]).toInstant());
    }
}
