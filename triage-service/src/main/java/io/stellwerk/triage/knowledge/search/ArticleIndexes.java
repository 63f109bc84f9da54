package io.stellwerk.triage.knowledge.search;

import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.stellwerk.messaging.Recurring;
import io.stellwerk.triage.knowledge.ArticleHit;
import io.stellwerk.triage.knowledge.ArticleLanguage;
import io.stellwerk.triage.knowledge.ArticleSearch;
import io.stellwerk.triage.knowledge.PublishedArticles;
import io.stellwerk.triage.knowledge.PublishedArticles.Published;
import io.stellwerk.triage.knowledge.PublishedArticles.Since;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Indexes of all languages. They are made anew at each start, and follow the articles in the database. */
@ApplicationScoped
class ArticleIndexes implements ArticleSearch {

    private static final Duration INTERVAL = Duration.ofMillis(400);
    private static final int AT_ONCE = 500;

    private final PublishedArticles articles;
    private final Map<ArticleLanguage, ArticleIndex> indexes = new EnumMap<>(ArticleLanguage.class);
    private volatile long revision;

    ArticleIndexes(PublishedArticles articles) {
        this.articles = articles;
        for (ArticleLanguage language : ArticleLanguage.values()) {
            indexes.put(language, new ArticleIndex(language));
        }
    }

    void start(@Observes StartupEvent started, Recurring recurring) {
        recurring.every(INTERVAL, "indexing articles", this::follow);
    }

    /** Changes commit in the order of their revisions, so that none can come below one that was seen. */
    Uni<Void> follow() {
        return articles.changedSince(revision, AT_ONCE)
                .chain(changes -> changes.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : Uni.createFrom()
                                .voidItem()
                                .emitOn(Infrastructure.getDefaultWorkerPool())
                                .invoke(() -> take(changes)));
    }

    /** An article that cannot be indexed keeps nobody from the others. */
    void take(List<Since> changes) {
        for (Since change : changes) {
            for (ArticleIndex index : indexes.values()) {
                try {
                    Published published = change.published();
                    if (published == null) {
                        index.remove(change.id());
                    } else {
                        index.put(published);
                    }
                } catch (IOException | RuntimeException e) {
                    Log.errorf(e, "an article cannot be indexed: article=%s", change.id());
                }
            }
        }
        refresh();
        revision = changes.getLast().revision();
    }

    private void refresh() {
        for (ArticleIndex index : indexes.values()) {
            try {
                index.refresh();
            } catch (IOException e) {
                Log.error("an index of articles cannot be refreshed", e);
            }
        }
    }

    @Override
    public List<ArticleHit> find(Question question) {
        ArticleIndex index = indexes.get(question.language());
        return index == null ? List.of() : index.find(question);
    }
}
