package io.stellwerk.escalation.persistence;

import io.smallrye.mutiny.Uni;
import io.stellwerk.escalation.application.Answers;
import io.stellwerk.escalation.application.RequestKey;
import io.stellwerk.escalation.domain.Ticket;
import io.stellwerk.escalation.domain.TicketId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;

/** Answers in their table. */
@ApplicationScoped
class ReactiveAnswers implements Answers {

    @Override
    public Uni<Optional<Given>> find(Mutiny.Session session, TicketId id, RequestKey key) {
        return session.createNativeQuery(
                        "select fingerprint, cast(ticket as text) from answers where ticket_id = :id and key = :key",
                        Object[].class)
                .setParameter("id", id.value())
                .setParameter("key", key.key())
                .getResultList()
                .map(rows -> rows.stream().findFirst().map(ReactiveAnswers::given));
    }

    @Override
    public Uni<Void> remember(Mutiny.Session session, Ticket answer, RequestKey key, Instant now) {
        return session.createNativeQuery("""
                        insert into answers (ticket_id, key, fingerprint, ticket, given_at)
                        values (:id, :key, :fingerprint, cast(cast(:ticket as text) as jsonb), :now)""")
                .setParameter("id", answer.facts().id().value())
                .setParameter("key", key.key())
                .setParameter("fingerprint", key.fingerprint())
                .setParameter("ticket", JsonRows.write(TicketRows.row(answer)))
                .setParameter("now", now)
                .executeUpdate()
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> forgetBefore(Mutiny.Session session, Instant instant) {
        return session.createNativeQuery("delete from answers where given_at < :instant")
                .setParameter("instant", instant)
                .executeUpdate()
                .replaceWithVoid();
    }

    private static Given given(Object[] row) {
        return new Given((String) row[0], TicketRows.ticket(JsonRows.read((String) row[1], TicketRow.class)));
    }
}
