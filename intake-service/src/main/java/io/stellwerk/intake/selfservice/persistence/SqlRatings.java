package io.stellwerk.intake.selfservice.persistence;

import io.smallrye.mutiny.Uni;
import io.stellwerk.intake.selfservice.Rating;
import io.stellwerk.intake.selfservice.Ratings;
import io.stellwerk.messaging.Transaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

/** Ratings in a table, a row for each time that a ticket was solved. */
@ApplicationScoped
class SqlRatings implements Ratings {

    @Override
    public Uni<Optional<Rating>> of(Transaction transaction, UUID ticketId, int episode) {
        return transaction
                .sql("""
                        select episode, score, comment, rated_at, changed_at from ticket_rating
                        where ticket_id = :ticket and episode = :episode""")
                .with("ticket", ticketId)
                .with("episode", episode)
                .list()
                .map(rows -> rows.stream()
                        .findFirst()
                        .map(row -> new Rating(
                                (Integer) row[0],
                                (Integer) row[1],
                                (String) row[2],
                                ((OffsetDateTime) row[3]).toInstant(),
                                ((OffsetDateTime) row[4]).toInstant())));
    }

    @Override
    public Uni<Void> save(Transaction transaction, UUID ticketId, Rating rating) {
        return transaction
                .sql("""
                        insert into ticket_rating (ticket_id, episode, score, comment, rated_at, changed_at)
                        values (:ticket, :episode, :score, :comment, cast(:rated as timestamptz), cast(:changed as timestamptz))
                        on conflict (ticket_id, episode) do update
                          set score = excluded.score, comment = excluded.comment, changed_at = excluded.changed_at""")
                .with("ticket", ticketId)
                .with("episode", rating.episode())
                .with("score", rating.score())
                .with("comment", rating.comment())
                .with("rated", rating.ratedAt())
                .with("changed", rating.changedAt())
                .update()
                .replaceWithVoid();
    }
}
