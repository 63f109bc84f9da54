package io.stellwerk.escalation.views;

import io.smallrye.mutiny.Uni;
import io.stellwerk.messaging.Database;
import io.stellwerk.messaging.JsonRows;
import io.stellwerk.messaging.Transaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Saved views in their table. Each belongs to one person, who has at most {@value #MOST}. */
@ApplicationScoped
public class SavedViews {

    /** Most views of a person. */
    public static final int MOST = 50;

    private static final String SAVE = """
            insert into saved_views (agent, name, query, saved_at)
            select :agent, :name, :query, :at
            where (select count(*) from saved_views where agent = :agent and name <> :name) < :most
            on conflict (agent, name) do update set query = excluded.query, saved_at = excluded.saved_at""";

    private static final String RENAME = """
            update saved_views set name = :name, query = :query, saved_at = :at where agent = :agent and name = :before
                and not exists (select from saved_views where agent = :agent and name = :name)""";

    private static final String OWN = """
            select cast(jsonb_build_object('agent', agent, 'name', name, 'query', query, 'savedAt', saved_at) as text)
            from saved_views where agent = :agent order by lower(name), name""";

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
                .update()
                .chain(rows -> rows == 1
                        ? Uni.createFrom().item(ViewResult.SAVED)
                        : whyNotRenamed(transaction, view.agent(), before)));
    }

    /** Lists a person's views by name. */
    public Uni<List<SavedView>> of(String agent) {
        return database.read(transaction -> transaction
                .sql(OWN, String.class)
                .with("agent", agent)
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
