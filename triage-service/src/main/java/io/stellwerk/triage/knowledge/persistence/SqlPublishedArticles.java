package io.stellwerk.triage.knowledge.persistence;

import io.smallrye.mutiny.Uni;
import io.stellwerk.messaging.Database;
import io.stellwerk.messaging.JsonRows;
import io.stellwerk.triage.knowledge.ArticleContent;
import io.stellwerk.triage.knowledge.ArticleId;
import io.stellwerk.triage.knowledge.PublishedArticles;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Articles as readers find them, in the tables of all. */
@ApplicationScoped
class SqlPublishedArticles implements PublishedArticles {

    private static final String COLUMNS = """
            select cast(json_build_object('id', a.id, 'revision', a.revision, 'version', v.version, 'content', v.content) as text)
            from articles a
            """;
    private static final String VERSION =
            "join article_versions v on v.article_id = a.id and v.version = a.published_version ";

    private final Database database;

    SqlPublishedArticles(Database database) {
        this.database = database;
    }

    /** Article as the statement has it; without a version if readers do not find it. */
    record Row(
            String id,
            long revision,
            @Nullable Integer version,
            @Nullable ArticleContent content) {

        Since since() {
            return new Since(new ArticleId(id), revision, published().orElse(null));
        }

        Optional<Published> published() {
            return version == null || content == null
                    ? Optional.empty()
                    : Optional.of(new Published(new ArticleId(id), version, content));
        }
    }

    @Override
    public Uni<Optional<Published>> find(ArticleId id) {
        return database.read(transaction -> transaction
                .sql(COLUMNS + VERSION + "where a.id = :id", String.class)
                .with("id", id.value())
                .list()
                .map(rows ->
                        JsonRows.readAll(rows, Row.class).stream().findFirst().flatMap(Row::published)));
    }

    @Override
    public Uni<List<Published>> forEveryone(int limit) {
        return database.read(transaction -> transaction
                .sql(
                        COLUMNS + VERSION
                                + "where v.audience = 'PUBLIC' order by v.category, a.id limit cast(:limit as int)",
                        String.class)
                .with("limit", limit)
                .list()
                .map(rows -> JsonRows.readAll(rows, Row.class).stream()
                        .flatMap(row -> row.published().stream())
                        .toList()));
    }

    @Override
    public Uni<List<Since>> changedSince(long revision, int limit) {
        return database.read(transaction -> transaction
                .sql(
                        COLUMNS + "left " + VERSION
                                + "where a.revision > :revision order by a.revision limit cast(:limit as int)",
                        String.class)
                .with("revision", revision)
                .with("limit", limit)
                .list()
                .map(rows -> JsonRows.readAll(rows, Row.class).stream()
                        .map(Row::since)
                        .toList()));
    }
}
