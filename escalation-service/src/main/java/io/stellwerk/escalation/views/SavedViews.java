package io.stellwerk.escalation.views;

import io.smallrye.mutiny.Uni;
import io.stellwerk.messaging.Database;
import io.stellwerk.messaging.JsonRows;
import io.stellwerk.messaging.Transaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Saved views in their table. Each belongs to one person, who has at most {@value #MOST}, and may be shared with the others. */
@ApplicationScoped
public class SavedViews {

    /** Most views of a person. */
    public static final int MOST = 50;

    /** Most views of others that a person is shown. */
    static final int MOST_SHARED = 200;

    private static final String SAVE = """
            insert into saved_views (agent, name, query, saved_at, shared)
            select :agent, :name, :query, :at, :shared
            where (select count(*) from saved_views where agent = :agent and name <> :name) < :most
            on conflict (agent, name) do update
                set query = excluded.query, saved_at = excluded.saved_at, shared = excluded.shared""";

    private static final String RENAME = """
            update saved_views set name = :name, query = :query, saved_at = :at, shared = :shared
            where agent = :agent and name = :before
                and not exists (select from saved_views where agent = :agent and name = :name)""";

    private static final String SEEN = """
            select cast(jsonb_build_object('agent', v.agent, 'name', v.name, 'query', v.query, 'savedAt', v.saved_at,
                'shared', v.shared, 'agentName', agents.name) as text)
            from (
                (select *, 0 as place from saved_views where agent = :agent)
                union all
                (select *, 1 from saved_views where shared and agent <> :agent order by lower(name), agent limit :most)) v
            left join agents on agents.id = v.agent
            order by v.place, lower(v.name), v.name, v.agent""";

    private final Database database;

    SavedViews(Database database) {
        this.database = database;
    }

    /** Saves a view, in place of the person's view of that name if there is one. */
    public Uni<ViewResult> save(SavedView view) {
        return database.inTransaction(transaction -> transaction
                .sql(SAVE)
                .with("agent", view.agent())
                .with("name", view.name())
                .with("query", view.query())
                .with("at", view.savedAt())
                .with("shared", view.shared())
                .with("most", MOST)
                .update()
                .map(rows -> rows == 1 ? ViewResult.SAVED : ViewResult.TOO_MANY));
    }

    /** Saves a view that had another name before. */
    public Uni<ViewResult> rename(String before, SavedView view) {
        return database.inTransaction(transaction -> transaction
                .sql(RENAME)
                .with("agent", view.agent())
                .with("before", before)
                .with("name", view.name())
                .with("query", view.query())
                .with("at", view.savedAt())
                .with("shared", view.shared())
                .update()
                .chain(rows -> rows == 1
                        ? Uni.createFrom().item(ViewResult.SAVED)
                        : whyNotRenamed(transaction, view.agent(), before)));
    }

    /** Lists a person's views by name, and after them the first {@value #MOST_SHARED} that others share. */
    public Uni<List<SavedView>> seenBy(String agent) {
        return database.read(transaction -> transaction
                .sql(SEEN, String.class)
                .with("agent", agent)
                .with("most", MOST_SHARED)
                .list()
                .map(rows -> JsonRows.readAll(rows, SavedView.class)));
    }

    /** Deletes a person's view, if there is one of that name. */
    public Uni<Void> delete(String agent, String name) {
        return database.inTransaction(transaction -> transaction
                .sql("delete from saved_views where agent = :agent and name = :name")
                .with("agent", agent)
                .with("name", name)
                .update()
                .replaceWithVoid());
    }

    private static Uni<ViewResult> whyNotRenamed(Transaction transaction, String agent, String before) {
        return transaction
                .sql("select exists (select from saved_views where agent = :agent and name = :name)", Boolean.class)
                .with("agent", agent)
                .with("name", before)
                .one()
                .map(exists -> exists ? ViewResult.NAME_TAKEN : ViewResult.NO_SUCH_VIEW);
    }
}
