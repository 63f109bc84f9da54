package io.stellwerk.triage.knowledge.messaging;

import static io.stellwerk.triage.knowledge.ArticleFixtures.ANNA;
import static io.stellwerk.triage.knowledge.ArticleFixtures.RESET;
import static io.stellwerk.triage.knowledge.ArticleFixtures.content;
import static org.assertj.core.api.Assertions.assertThat;

import io.stellwerk.messaging.OutgoingEvent;
import io.stellwerk.messaging.WireJson;
import io.stellwerk.testing.ContractCheck;
import io.stellwerk.triage.knowledge.Article;
import io.stellwerk.triage.knowledge.ArticleContent;
import io.stellwerk.triage.knowledge.ArticleId;
import io.stellwerk.triage.knowledge.ArticleLanguage;
import io.stellwerk.triage.knowledge.ArticleState;
import io.stellwerk.triage.knowledge.Audience;
import io.stellwerk.triage.knowledge.Change;
import io.stellwerk.triage.knowledge.Translation;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What triage publishes about articles is what its contracts say, byte for byte. */
class ArticleEventsContractTest {

    private static final ArticleId WIFI = new ArticleId("wifi");

    private final ArticleEvents events = new ArticleEvents();

    @Test
    void a_published_article_with_everything() {
        Instant at = Instant.parse("2026-11-23T09:15:00Z");
        OutgoingEvent event =
                events.published(new Article(RESET, ArticleState.PUBLISHED, 3, 3, content(), ANNA, at, 1017));

        ContractCheck.of("triage", "article-published").isFull(WireJson.write(event.data()));
        assertThat(event.type().wireName()).isEqualTo("stellwerk.triage.article-published.v1");
        assertThat(event.topic()).isEqualTo("triage.articles.v1");
        assertThat(event.key()).isEqualTo("reset-password");
        assertThat(event.time()).isEqualTo(at);
    }

    @Test
    void a_published_article_with_no_more_than_it_needs() {
        var text = new Translation(
                "Wi-Fi", "Connect a device.", "Choose the network *desk*.", List.of(), List.of(), List.of());
        var content =
                new ArticleContent("network", Audience.INTERNAL, null, List.of(), Map.of(ArticleLanguage.en, text));
        Article wifi = Article.shipped(WIFI, content, new Change(7, Instant.parse("2026-11-23T09:18:00Z")));

        ContractCheck.of("triage", "article-published")
                .isMinimal(WireJson.write(events.published(wifi).data()));
    }

    @Test
    void a_retired_article() {
        ContractCheck.of("triage", "article-retired")
                .isFull(WireJson.write(events.retired(retired(RESET, 1021, "2026-11-23T10:02:00Z"))
                        .data()));
        OutgoingEvent event = events.retired(retired(WIFI, 8, "2026-11-23T10:04:00Z"));
        ContractCheck.of("triage", "article-retired").isMinimal(WireJson.write(event.data()));
        assertThat(event.type().wireName()).isEqualTo("stellwerk.triage.article-retired.v1");
    }

    @Test
    void each_change_is_an_event_of_its_own() {
        assertThat(events.retired(retired(WIFI, 8, "2026-11-23T10:04:00Z")).id())
                .isNotEqualTo(
                        events.retired(retired(WIFI, 9, "2026-11-23T10:04:00Z")).id());
    }

    private static Article retired(ArticleId id, long revision, String at) {
        return new Article(id, ArticleState.RETIRED, 3, null, content(), ANNA, Instant.parse(at), revision);
    }
}
