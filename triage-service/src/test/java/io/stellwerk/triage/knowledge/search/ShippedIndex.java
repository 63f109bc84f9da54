package io.stellwerk.triage.knowledge.search;

import io.smallrye.mutiny.Uni;
import io.stellwerk.triage.knowledge.ArticleId;
import io.stellwerk.triage.knowledge.PublishedArticles;
import io.stellwerk.triage.knowledge.files.ArticleFiles;
import io.stellwerk.triage.knowledge.files.ShippedArticles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Index of the articles that ship. */
final class ShippedIndex {

    private ShippedIndex() {}

    static ArticleIndexes build() {
        ArticleIndexes indexes = new ArticleIndexes(new NoArticles());
        List<PublishedArticles.Since> changes = new ArrayList<>();
        ShippedArticles.files(_ -> true)
                .forEach((id, files) -> changes.add(new PublishedArticles.Since(
                        id, changes.size() + 1L, new PublishedArticles.Published(id, 1, ArticleFiles.read(files)))));
        indexes.take(changes);
        return indexes;
    }

    /** A database without articles. */
    private record NoArticles() implements PublishedArticles {

        @Override
        public Uni<Optional<Published>> find(ArticleId id) {
            return Uni.createFrom().item(Optional.empty());
        }

        @Override
        public Uni<List<Published>> forEveryone(int limit) {
            return Uni.createFrom().item(List.of());
        }

        @Override
        public Uni<List<Since>> changedSince(long revision, int limit) {
            return Uni.createFrom().item(List.of());
        }
    }
}
