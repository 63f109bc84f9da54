package io.stellwerk.triage.knowledge;

import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import io.stellwerk.messaging.Transactions;
import io.stellwerk.triage.knowledge.files.ArticleFiles;
import io.stellwerk.triage.knowledge.files.InvalidArticleFile;
import io.stellwerk.triage.knowledge.files.ShippedArticles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Publishes the articles that ship, as long as the desk has never had one of their id: one that was changed or retired stays as
 * the desk left it.
 */
@ApplicationScoped
class SeedArticles {

    private final Articles articles;
    private final Transactions transactions;
    private final ArticleAnnouncements announcements;
    private final InstantSource clock;

    SeedArticles(
            Articles articles, Transactions transactions, ArticleAnnouncements announcements, InstantSource clock) {
        this.articles = articles;
        this.transactions = transactions;
        this.announcements = announcements;
        this.clock = clock;
    }

    void start(@Observes StartupEvent started) throws Throwable {
        seed();
    }

    void seed() throws Throwable {
        Set<ArticleId> known = VertxContextSupport.subscribeAndAwait(articles::known);
        Map<ArticleId, ArticleContent> missing = read(ShippedArticles.files(id -> !known.contains(id)));
        if (!missing.isEmpty()) {
            int added = VertxContextSupport.subscribeAndAwait(() -> add(missing));
            Log.infof("the desk begins with the articles that ship: articles=%d", added);
        }
    }

    /** Another instance may do the same at once: whoever comes second finds them there. */
    private Uni<Integer> add(Map<ArticleId, ArticleContent> missing) {
        Instant now = clock.instant();
        return transactions.run((transaction, outbox) -> articles.nextRevisions(transaction, missing.size())
                .chain(last -> {
                    List<Article> all = new ArrayList<>();
                    missing.forEach((id, content) -> all.add(
                            Article.shipped(id, content, new Change(last - missing.size() + 1 + all.size(), now))));
                    return articles.storeNew(transaction, all).map(added -> {
                        all.stream()
                                .filter(article -> added.contains(article.id()))
                                .forEach(article -> outbox.add(announcements.published(article)));
                        return added.size();
                    });
                }));
    }

    /** One that cannot be read keeps nobody from the others. */
    private static Map<ArticleId, ArticleContent> read(Map<ArticleId, Map<ArticleLanguage, String>> files) {
        Map<ArticleId, ArticleContent> read = new TreeMap<>();
        files.forEach((id, texts) -> {
            try {
                read.put(id, ArticleFiles.read(texts));
            } catch (InvalidArticleFile e) {
                Log.errorf("an article that ships cannot be read: article=%s reason=%s", id, e.getMessage());
            }
        });
        return read;
    }
}
