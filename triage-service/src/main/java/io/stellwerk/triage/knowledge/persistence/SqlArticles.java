package io.stellwerk.triage.knowledge.persistence;

import io.smallrye.mutiny.Uni;
import io.stellwerk.messaging.Database;
import io.stellwerk.messaging.JsonRows;
import io.stellwerk.messaging.Sql;
import io.stellwerk.messaging.Transaction;
import io.stellwerk.triage.knowledge.Article;
import io.stellwerk.triage.knowledge.ArticleId;
import io.stellwerk.triage.knowledge.Articles;
import io.stellwerk.triage.knowledge.Author;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Articles in their tables. */
@ApplicationScoped
class SqlArticles implements Articles {

    private static final String SELECT = "select " + ArticleRow.COLUMNS + " from articles a"
            + " join article_versions v on v.article_id = a.id and v.version = ";
    private static final String LATEST = SELECT + "a.version ";

    private static final String ROWS = """
            from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as r(id text, state text, version int,
                "publishedVersion" int, content jsonb, "authorId" text, "authorName" text, "savedAt" timestamptz,
                "changedAt" timestamptz, revision bigint)
            """;
    private static final String INSERT = """
            insert into articles (id, state, version, published_version, changed_at, revision)
            select id, state, version, "publishedVersion", "changedAt", revision
            """ + ROWS;
    private static final String INSERT_VERSIONS = """
            insert into article_versions (article_id, version, category, audience, content, author_id, author_name, saved_at)
            select id, version, content ->> 'category', content ->> 'audience', content, "authorId", "authorName", "savedAt"
            """ + ROWS;

    private final Database database;

    SqlArticles(Database database) {
        this.database = database;
    }

    @Override
    public Uni<Long> nextRevisions(Transaction transaction, int changes) {
        return transaction
                .sql("update article_revision set revision = revision + :changes returning revision", Long.class)
                .with("changes", (long) changes)
                .one();
    }

    @Override
    public Uni<Optional<Article>> find(Transaction transaction, ArticleId id) {
        return one(
                transaction.sql(LATEST + "where a.id = :id", String.class).with("id", id.value()), ArticleRow::article);
    }

    @Override
    public Uni<Optional<Article>> find(ArticleId id) {
        return database.read(transaction -> find(transaction, id));
    }

    @Override
    public Uni<Boolean> store(Transaction transaction, Article article, int most) {
        String row = JsonRows.write(List.of(ArticleRow.of(article)));
        return transaction
                .sql(INSERT + """
                        where exists (select from articles a where a.id = r.id)
                            or (select count(*) from articles) < cast(:most as bigint)
                        on conflict (id) do update set state = excluded.state, version = excluded.version,
                            published_version = excluded.published_version, changed_at = excluded.changed_at,
                            revision = excluded.revision""")
                .with("rows", row)
                .with("most", (long) most)
                .update()
                .chain(stored -> stored == 0
                        ? Uni.createFrom().item(false)
                        : transaction
                                .sql(INSERT_VERSIONS + "on conflict do nothing")
                                .with("rows", row)
                                .update()
                                .replaceWith(true));
    }

    @Override
    public Uni<Set<ArticleId>> storeNew(Transaction transaction, List<Article> articles) {
        return transaction
                .sql(INSERT + "order by id on conflict (id) do nothing returning id", String.class)
                .with(
                        "rows",
                        JsonRows.write(articles.stream().map(ArticleRow::of).toList()))
                .list()
                .map(SqlArticles::ids)
                .call(added -> transaction
                        .sql(INSERT_VERSIONS + "where id = any(cast(:added as text[])) on conflict do nothing")
                        .with(
                                "rows",
                                JsonRows.write(
                                        articles.stream().map(ArticleRow::of).toList()))
                        .with("added", added.stream().map(ArticleId::value).toArray(String[]::new))
                        .update());
    }

    @Override
    public Uni<Set<ArticleId>> known() {
        return database.read(transaction ->
                        transaction.sql("select id from articles", String.class).list())
                .map(SqlArticles::ids);
    }

    @Override
    public Uni<List<Article>> list(Query query) {
        return database.read(transaction -> all(
                transaction
                        .sql(LATEST + """
                                where (cast(:state as text) is null or a.state = :state)
                                    and (cast(:category as text) is null or v.category = :category)
                                    and (cast(:after as text) is null or a.id > :after)
                                order by a.id limit cast(:limit as int)""", String.class)
                        .with(
                                "state",
                                query.state() == null ? null : query.state().name())
                        .with("category", query.category())
                        .with(
                                "after",
                                query.after() == null ? null : query.after().value())
                        .with("limit", query.limit()),
                ArticleRow::article));
    }

    @Override
    public Uni<List<Version>> versions(ArticleId id, int before, int limit) {
        return database.read(transaction -> all(
                transaction
                        .sql("""
                                select cast(json_build_object('version', version, 'author',
                                    json_build_object('id', author_id, 'name', author_name), 'savedAt', saved_at) as text)
                                from article_versions where article_id = :id and version < cast(:before as int)
                                order by version desc limit cast(:limit as int)""", String.class)
                        .with("id", id.value())
                        .with("before", before)
                        .with("limit", limit),
                VersionRow.class,
                row -> new Version(row.version(), row.author(), row.savedAt())));
    }

    /** Version as the statement has it. */
    record VersionRow(int version, Author author, Instant savedAt) {}

    @Override
    public Uni<Optional<Article>> version(ArticleId id, int version) {
        return database.read(transaction -> one(
                transaction
                        .sql(SELECT + "cast(:version as int) where a.id = :id", String.class)
                        .with("version", version)
                        .with("id", id.value()),
                ArticleRow::article));
    }

    private static Set<ArticleId> ids(List<String> ids) {
        return ids.stream().map(ArticleId::new).collect(Collectors.toSet());
    }

    private static <T> Uni<Optional<T>> one(Sql<String> query, Function<ArticleRow, T> as) {
        return all(query, as).map(found -> found.stream().findFirst());
    }

    private static <T> Uni<List<T>> all(Sql<String> query, Function<ArticleRow, T> as) {
        return all(query, ArticleRow.class, as);
    }

    private static <R, T> Uni<List<T>> all(Sql<String> query, Class<R> type, Function<R, T> as) {
        return query.list()
                .map(rows -> JsonRows.readAll(rows, type).stream().map(as).toList());
    }
}
