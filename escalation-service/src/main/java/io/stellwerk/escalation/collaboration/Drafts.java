package io.stellwerk.escalation.collaboration;

import io.smallrye.mutiny.Uni;
import io.stellwerk.escalation.TicketId;
import io.stellwerk.messaging.Column;
import io.stellwerk.messaging.Database;
import io.stellwerk.messaging.JsonRows;
import io.stellwerk.messaging.Transaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Drafts in their table. Each belongs to one person, who has at most {@value #MOST}. */
@ApplicationScoped
public class Drafts implements SentDrafts {

    private static final int MOST = 200;

    private static final String CREATE = """
            insert into drafts (agent, ticket_id, action, fields, revision, saved_at)
            select :agent, id, :action, cast(cast(:fields as text) as jsonb), 1, :at from tickets
            where id = :ticket and (select count(*) from drafts where agent = :agent) < :most
            on conflict do nothing""";

    private static final String REPLACE = """
            update drafts set action = :action, fields = cast(cast(:fields as text) as jsonb),
                revision = revision + 1, saved_at = :at
            where agent = :agent and ticket_id = :ticket and revision = :seen""";

    private static final String WHY_NOT_CREATED = """
            select exists (select from tickets where id = :ticket),
                exists (select from drafts where agent = :agent and ticket_id = :ticket)""";

    private static final String SENT = """
            delete from drafts using unnest(cast(:agents as text[]), cast(:tickets as uuid[]), cast(:texts as text[]))
                as sent(agent, ticket_id, text)
            where drafts.agent = sent.agent and drafts.ticket_id = sent.ticket_id and drafts.action = 'reply'
                and btrim(drafts.fields ->> 'text', E' \\t\\r\\n') = btrim(sent.text, E' \\t\\r\\n')""";

    private static final String OWN = """
            select cast(jsonb_build_object('ticketId', jsonb_build_object('value', ticket_id), 'agent', agent, 'action', action,
                'fields', fields, 'revision', revision, 'savedAt', saved_at) as text)
            from drafts where agent = :agent""";

    private final Database database;

    Drafts(Database database) {
        this.database = database;
    }

    /** Saves a draft over the revision that was seen; 0 if there was none. */
    public Uni<SaveResult> save(Draft draft, int seen) {
        return database.inTransaction(
                transaction -> seen == 0 ? create(transaction, draft) : replace(transaction, draft, seen));
    }

    /** Finds a person's draft about a ticket. */
    public Uni<Optional<Draft>> find(String agent, TicketId ticketId) {
        return database.read(transaction -> transaction
                .sql(OWN + " and ticket_id = :ticket", String.class)
                .with("agent", agent)
                .with("ticket", ticketId.value())
                .list()
                .map(rows -> drafts(rows).stream().findFirst()));
    }

    /** Lists a person's drafts, the latest first. */
    public Uni<List<Draft>> of(String agent) {
        return database.read(transaction -> transaction
                .sql(OWN + " order by saved_at desc, ticket_id", String.class)
                .with("agent", agent)
                .list()
                .map(Drafts::drafts));
    }

    /** Discards a person's draft about a ticket, if there is one. */
    public Uni<Void> discard(String agent, TicketId ticketId) {
        return database.inTransaction(transaction -> transaction
                .sql("delete from drafts where agent = :agent and ticket_id = :ticket")
                .with("agent", agent)
                .with("ticket", ticketId.value())
                .update()
                .replaceWithVoid());
    }

    @Override
    public Uni<Void> discard(Transaction transaction, List<Sent> replies) {
        return replies.isEmpty()
                ? Uni.createFrom().voidItem()
                : transaction
                        .sql(SENT)
                        .with("agents", Column.text(replies, Sent::agent))
                        .with(
                                "tickets",
                                Column.ids(replies, reply -> reply.ticketId().value()))
                        .with("texts", Column.text(replies, Sent::text))
                        .update()
                        .replaceWithVoid();
    }

    Uni<Void> forgetBefore(Instant instant) {
        return database.inTransaction(transaction -> transaction
                .sql("delete from drafts where saved_at < :instant")
                .with("instant", instant)
                .update()
                .replaceWithVoid());
    }

    private static Uni<SaveResult> create(Transaction transaction, Draft draft) {
        return transaction
                .sql(CREATE)
                .with("agent", draft.agent())
                .with("ticket", draft.ticketId().value())
                .with("action", draft.action())
                .with("fields", JsonRows.write(draft.fields()))
                .with("at", draft.savedAt())
                .with("most", MOST)
                .update()
                .chain(rows ->
                        rows == 1 ? Uni.createFrom().item(new SaveResult.Saved(1)) : whyNotCreated(transaction, draft));
    }

    private static Uni<SaveResult> whyNotCreated(Transaction transaction, Draft draft) {
        return transaction
                .sql(WHY_NOT_CREATED)
                .with("agent", draft.agent())
                .with("ticket", draft.ticketId().value())
                .one()
                .map(row -> {
                    if (Boolean.FALSE.equals(row[0])) {
                        return new SaveResult.NoTicket();
                    }
                    return Boolean.TRUE.equals(row[1]) ? new SaveResult.Stale() : new SaveResult.TooMany(MOST);
                });
    }

    private static Uni<SaveResult> replace(Transaction transaction, Draft draft, int seen) {
        return transaction
                .sql(REPLACE)
                .with("agent", draft.agent())
                .with("ticket", draft.ticketId().value())
                .with("action", draft.action())
                .with("fields", JsonRows.write(draft.fields()))
                .with("at", draft.savedAt())
                .with("seen", seen)
                .update()
                .map(rows -> rows == 1 ? new SaveResult.Saved(seen + 1) : new SaveResult.Stale());
    }

    private static List<Draft> drafts(List<String> rows) {
        return JsonRows.readAll(rows, Draft.class);
    }
}
