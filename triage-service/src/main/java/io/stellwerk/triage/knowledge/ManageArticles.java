package io.stellwerk.triage.knowledge;

import io.smallrye.mutiny.Uni;
import io.stellwerk.audit.AuditEntry;
import io.stellwerk.audit.AuditLog;
import io.stellwerk.audit.Caller;
import io.stellwerk.audit.Subject;
import io.stellwerk.messaging.Outbox;
import io.stellwerk.messaging.Transaction;
import io.stellwerk.messaging.Transactions;
import io.stellwerk.triage.knowledge.ArticleResult.Changed;
import io.stellwerk.triage.knowledge.ArticleResult.Effect;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;

/** Saves, publishes and retires articles, announces what readers find, and writes down who did it. */
@ApplicationScoped
public class ManageArticles {

    private final Transactions transactions;
    private final Articles articles;
    private final ArticleAnnouncements announcements;
    private final AuditLog audit;
    private final InstantSource clock;

    ManageArticles(
            Transactions transactions,
            Articles articles,
            ArticleAnnouncements announcements,
            AuditLog audit,
            InstantSource clock) {
        this.transactions = transactions;
        this.articles = articles;
        this.announcements = announcements;
        this.audit = audit;
        this.clock = clock;
    }

    /** Saves a version, over what the caller has seen. */
    public Uni<ArticleResult> save(ArticleId id, ArticleContent content, Seen seen, Caller caller) {
        Author author = new Author(caller.actorId(), caller.actorName());
        return change(
                id,
                caller,
                "article.save",
                (before, change) -> ArticleDecisions.save(before, seen, id, content, author, change));
    }

    /** Publishes the version that the caller has seen. */
    public Uni<ArticleResult> publish(ArticleId id, Seen seen, Caller caller) {
        return change(
                id, caller, "article.publish", (before, change) -> ArticleDecisions.publish(before, seen, change));
    }

    /** Retires the article that the caller has seen. */
    public Uni<ArticleResult> retire(ArticleId id, Seen seen, Caller caller) {
        return change(id, caller, "article.retire", (before, change) -> ArticleDecisions.retire(before, seen, change));
    }

    private Uni<ArticleResult> change(
            ArticleId id, Caller caller, String action, BiFunction<Optional<Article>, Change, ArticleResult> decision) {
        return transactions.run((transaction, outbox) -> articles.nextRevisions(transaction, 1)
                .chain(revision -> articles.find(transaction, id).chain(before -> {
                    ArticleResult result = decision.apply(before, new Change(revision, clock.instant()));
                    return result instanceof Changed changed
                            ? store(transaction, outbox, changed, entry(caller, action, before, changed.article()))
                            : Uni.createFrom().item(result);
                })));
    }

    private Uni<ArticleResult> store(Transaction transaction, Outbox outbox, Changed changed, AuditEntry entry) {
        return articles.store(transaction, changed.article(), ArticleLimits.MOST_ARTICLES)
                .chain(stored -> {
                    if (!stored) {
                        return Uni.createFrom()
                                .<ArticleResult>item(new ArticleResult.TooMany(ArticleLimits.MOST_ARTICLES));
                    }
                    announce(outbox, changed.article(), changed.effect());
                    return audit.append(transaction, List.of(entry)).replaceWith(changed);
                });
    }

    private void announce(Outbox outbox, Article article, Effect effect) {
        switch (effect) {
            case PUBLISHED -> outbox.add(announcements.published(article));
            case WITHDRAWN -> outbox.add(announcements.retired(article));
            case SAVED, SET_ASIDE -> {
                // Readers find what they found before.
            }
        }
    }

    private static AuditEntry entry(Caller caller, String action, Optional<Article> before, Article after) {
        Subject subject = new Subject("article", after.id().value());
        return before.map(seen -> AuditEntry.changed(caller, action, subject, told(seen), told(after)))
                .orElseGet(() -> AuditEntry.done(caller, action, subject, told(after)));
    }

    private static Map<String, String> told(Article article) {
        Map<String, String> told = new TreeMap<>();
        told.put("state", article.state().name());
        told.put("version", Integer.toString(article.version()));
        told.put(
                "publishedVersion",
                article.publishedVersion() == null
                        ? ""
                        : article.publishedVersion().toString());
        return told;
    }
}
