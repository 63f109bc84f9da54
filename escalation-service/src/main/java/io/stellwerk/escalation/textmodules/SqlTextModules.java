package io.stellwerk.escalation.textmodules;

import io.smallrye.mutiny.Uni;
import io.stellwerk.messaging.Database;
import io.stellwerk.messaging.JsonRows;
import io.stellwerk.messaging.Sql;
import io.stellwerk.messaging.Transaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Text modules in their table. */
@ApplicationScoped
class SqlTextModules implements TextModules {

    private static final String SELECT = """
            select cast(json_build_object('id', id, 'category', category, 'title', json_build_object('de', title_de, 'en', title_en),
                'body', json_build_object('de', body_de, 'en', body_en), 'revision', revision) as text)
            from text_modules
            """;

    private final Database database;

    SqlTextModules(Database database) {
        this.database = database;
    }

    /** Text module as the query has it. */
    record Row(String id, String category, Wording title, Wording body, int revision) {

        StoredTextModule stored() {
            return new StoredTextModule(new TextModule(id, category, title, body), revision);
        }
    }

    @Override
    public Uni<List<StoredTextModule>> all() {
        return database.read(transaction -> read(transaction.sql(SELECT + "order by category, id", String.class)));
    }

    @Override
    public Uni<Optional<StoredTextModule>> lock(Transaction transaction, String id) {
        return read(transaction
                        .sql(SELECT + "where id = :id for update", String.class)
                        .with("id", id))
                .map(found -> found.stream().findFirst());
    }

    @Override
    public Uni<Boolean> add(Transaction transaction, TextModule module, int most) {
        return values(module, transaction.sql("""
                                insert into text_modules (id, category, title_de, title_en, body_de, body_en, revision)
                                select :id, :category, :titleDe, :titleEn, :bodyDe, :bodyEn, 1
                                where (select count(*) from text_modules) < cast(:most as bigint)
                                on conflict do nothing""").with("most", (long) most))
                .update()
                .map(rows -> rows == 1);
    }

    @Override
    public Uni<Void> replace(Transaction transaction, TextModule module) {
        return values(module, transaction.sql("""
                                update text_modules set category = :category, title_de = :titleDe, title_en = :titleEn,
                                    body_de = :bodyDe, body_en = :bodyEn, revision = revision + 1
                                where id = :id""")).update().replaceWithVoid();
    }

    @Override
    public Uni<Void> remove(Transaction transaction, String id) {
        return transaction
                .sql("delete from text_modules where id = :id")
                .with("id", id)
                .update()
                .replaceWithVoid();
    }

    @Override
    public Uni<Integer> begin(Collection<TextModule> first) {
        return database.inTransaction(transaction ->
                transaction.sql("""
                        insert into text_modules (id, category, title_de, title_en, body_de, body_en, revision)
                        select r ->> 'id', r ->> 'category', r #>> '{title,de}', r #>> '{title,en}',
                            r #>> '{body,de}', r #>> '{body,en}', 1
                        from jsonb_array_elements(cast(cast(:rows as text) as jsonb)) r
                        where not exists (select from text_modules)
                        order by 1
                        on conflict do nothing""").with("rows", JsonRows.write(first)).update());
    }

    private static <T> Sql<T> values(TextModule module, Sql<T> statement) {
        return statement
                .with("id", module.id())
                .with("category", module.category())
                .with("titleDe", module.title().de())
                .with("titleEn", module.title().en())
                .with("bodyDe", module.body().de())
                .with("bodyEn", module.body().en());
    }

    private static Uni<List<StoredTextModule>> read(Sql<String> query) {
        return query.list()
                .map(rows -> JsonRows.readAll(rows, Row.class).stream()
                        .map(Row::stored)
                        .toList());
    }
}
