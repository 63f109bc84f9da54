package io.stellwerk.triage.knowledge;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Store of the articles as readers find them. */
public interface PublishedArticles {

    /** The one under an id. */
    Uni<Optional<Published>> find(ArticleId id);

    /** Those for everyone, by category and id. */
    Uni<List<Published>> forEveryone(int limit);

    /** Those that changed after a revision, in that order. */
    Uni<List<Since>> changedSince(long revision, int limit);

    /** An article's published version. */
    record Published(ArticleId id, int version, ArticleContent content) {}

    /**
     * An article after a change.
     *
     * @param published nothing if readers do not find it
     */
    record Since(ArticleId id, long revision, @Nullable Published published) {}
}
