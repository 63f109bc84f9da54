package io.stellwerk.intake.search;

import io.smallrye.mutiny.Uni;
import io.stellwerk.messaging.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Looks for messages, the newest first. */
@ApplicationScoped
public class SearchMessages {

    /**
     * A query in the syntax of search engines is understood as it stands and by German and English stems. A ticket's number
     * finds all its messages. Ids grow with time.
     */
    private static final String FIND = """
            with asked as materialized (select
              websearch_to_tsquery('pg_catalog.simple', cast(:query as text))
                || websearch_to_tsquery('pg_catalog.german', cast(:query as text))
                || websearch_to_tsquery('pg_catalog.english', cast(:query as text)) as words,
              websearch_to_tsquery('pg_catalog.simple', cast(:query as text)) as file),
            found as (
              select m.id from message m, asked
              where message_words(m.author, m.author_name, m.subject, m.text) @@ asked.words
              union
              select a.message_id from attachment a, asked where file_words(a.name) @@ asked.file
              union
              select m.id from message m join ticket t on t.id = m.ticket_id where t.number = upper(cast(:query as text)))
            select t.id, t.number, c.id as customer_id, c.name, m.id as message_id, m.direction, m.channel, m.author, m.subject,
              ts_headline('pg_catalog.german', translate(left(m.text, 20000), cast(:markers as text), ''), asked.words, cast(:form as text)),
              m.received_at
            from (select id from found where id < cast(:before as uuid) order by id desc limit cast(:limit as int)) as page
            join message m on m.id = page.id join ticket t on t.id = m.ticket_id join customer c on c.id = t.customer_id,
            asked order by m.id desc""";

    private static final String MARKERS = "" + Excerpt.BEGIN + Excerpt.END;
    private static final String FORM =
            "StartSel=" + Excerpt.BEGIN + ",StopSel=" + Excerpt.END + ",MaxWords=30,MinWords=12,ShortWord=0";
    private static final UUID LAST = new UUID(-1, -1);

    private final Database database;

    SearchMessages(Database database) {
        this.database = database;
    }

    /** Finds so many at most, of those that came before the message with that id. */
    public Uni<List<FoundMessage>> find(String query, @Nullable UUID before, int limit) {
        return database.read(transaction -> transaction
                .sql(FIND)
                .with("query", query)
                .with("markers", MARKERS)
                .with("form", FORM)
                .with("before", before == null ? LAST : before)
                .with("limit", limit)
                .list()
                .map(rows -> rows.stream().map(SearchMessages::found).toList()));
    }

    private static FoundMessage found(Object[] row) {
        return new FoundMessage(
                (UUID) row[0],
                (String) row[1],
                (UUID) row[2],
                (String) row[3],
                (UUID) row[4],
                (String) row[5],
                (String) row[6],
                (String) row[7],
                (String) row[8],
                Excerpt.of((String) row[9]),
                ((OffsetDateTime) row[10]).toInstant());
    }
}
