package io.stellwerk.escalation.persistence;

import io.smallrye.mutiny.Uni;
import io.stellwerk.escalation.application.Answers;
import io.stellwerk.escalation.application.RequestKey;
import io.stellwerk.escalation.domain.Ticket;
import io.stellwerk.escalation.domain.TicketId;
import io.stellwerk.messaging.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;

/** Answers in their table. */
@ApplicationScoped
class ReactiveAnswers implements Answers {

    @Override
    public Uni<Optional<Given>> find(Mutiny.Session session, TicketId id, RequestKey key) {
        return Sql.on(
                        session,
                        "select fingerprint, cast(ticket as text) from answers where ticket_id = :id and key = :key")
                .with("id", id.value())
                .with("key", key.key())
                .list()
                .map(rows -> rows.stream().findFirst().map(ReactiveAnswers::given));
    }

    @Override
    public Uni<Void> remember(Mutiny.Session session, Ticket answer, RequestKey key, Instant now) {
        return Sql.on(session, """
                        insert into answers (ticket_id, key, fingerprint, ticket, given_at)
                        values (:id, :key, :fingerprint, cast(cast(:ticket as text) as jsonb), :now)""")
                .with("id", answer.facts().id().value())
                .with("key", key.key())
                .with("fingerprint", key.fingerprint())
                .with("ticket", JsonRows.write(TicketRows.row(answer)))
                .with("now", now)
                .update()
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> forgetBefore(Mutiny.Session session, Instant instant) {
        return Sql.on(session, "delete from answers where given_at < :instant")
                .with("instant", instant)
                .update()
                .replaceWithVoid();
    }

    private static Given given(Object[] row) {
        return new Given((String) row[0], TicketRows.ticket(JsonRows.read((String) row[1], TicketRow.class)));
    }
}
