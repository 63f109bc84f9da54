package io.stellwerk.triage.knowledge;

import io.smallrye.mutiny.Uni;
import io.stellwerk.messaging.Transaction;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Store of the articles. */
public interface Articles {

    /** Counts changes, keeps others from changing any article until the transaction ends, and answers the last number. */
    Uni<Long> nextRevisions(Transaction transaction, int changes);

    /** Reads one in a transaction that changes it. */
    Uni<Optional<Article>> find(Transaction transaction, ArticleId id);

    /** Reads one. */
    Uni<Optional<Article>> find(ArticleId id);

    /** Stores what an article is now, and its latest version if that is new; false if it is new and there are too many. */
    Uni<Boolean> store(Transaction transaction, Article article, int most);

    /** Stores those that were never there, and answers which. */
    Uni<Set<ArticleId>> storeNew(Transaction transaction, List<Article> articles);

    /** The ids of all that there are or ever were. */
    Uni<Set<ArticleId>> known();

    /** A page of them, by id. */
    Uni<List<Article>> list(Query query);

    /** A page of the versions of one, the latest first. */
    Uni<List<Version>> versions(ArticleId id, int before, int limit);

    /** One version of one, with what it says. */
    Uni<Optional<Article>> version(ArticleId id, int version);

    /** Selection of a list. */
    record Query(
            @Nullable ArticleState state,
            @Nullable String category,
            @Nullable ArticleId after,
            int limit) {}

    /** A version, without what it says. */
    record Version(int version, Author author, Instant savedAt) {}
}
