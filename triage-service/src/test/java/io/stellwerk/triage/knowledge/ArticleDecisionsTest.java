package io.stellwerk.triage.knowledge;

import static io.stellwerk.triage.knowledge.ArticleFixtures.ANNA;
import static io.stellwerk.triage.knowledge.ArticleFixtures.RESET;
import static io.stellwerk.triage.knowledge.ArticleFixtures.article;
import static io.stellwerk.triage.knowledge.ArticleFixtures.change;
import static io.stellwerk.triage.knowledge.ArticleFixtures.content;
import static io.stellwerk.triage.knowledge.ArticleFixtures.english;
import static io.stellwerk.triage.knowledge.ArticleFixtures.saying;
import static io.stellwerk.triage.knowledge.ArticleFixtures.titled;
import static io.stellwerk.triage.knowledge.ArticleFixtures.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.stellwerk.triage.knowledge.ArticleResult.Changed;
import io.stellwerk.triage.knowledge.ArticleResult.Effect;
import io.stellwerk.triage.knowledge.ArticleResult.Incomplete;
import io.stellwerk.triage.knowledge.ArticleResult.NotFound;
import io.stellwerk.triage.knowledge.ArticleResult.Stale;
import io.stellwerk.triage.knowledge.ArticleResult.Unchanged;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** An article is written, published and retired, and nobody overwrites another's work. */
class ArticleDecisionsTest {

    private static final Author BEN = new Author("ben", "Ben Kaya");
    private static final ArticleContent OTHER = with(text -> titled(text, "Another title"));

    private final Article draft = article(ArticleState.DRAFT, 2, null, content());
    private final Article published = article(ArticleState.PUBLISHED, 3, 2, content());
    private final Article retired = article(ArticleState.RETIRED, 3, null, content());

    @Test
    void a_new_article_is_a_draft_that_readers_do_not_find() {
        ArticleResult result = ArticleDecisions.save(Optional.empty(), Seen.NOTHING, RESET, content(), ANNA, change(9));

        assertThat(result)
                .isEqualTo(new Changed(
                        new Article(
                                RESET,
                                ArticleState.DRAFT,
                                1,
                                null,
                                content(),
                                ANNA,
                                change(9).at(),
                                9),
                        Effect.SAVED));
    }

    @Test
    void an_article_that_is_there_already_is_not_made_anew() {
        assertThat(save(Optional.of(draft), Seen.NOTHING)).isInstanceOf(Stale.class);
        assertThat(save(Optional.empty(), new Seen(1, null))).isInstanceOf(NotFound.class);
    }

    @Test
    void another_version_leaves_readers_with_the_one_they_find() {
        assertThat(save(Optional.of(published), new Seen(3, null)))
                .asInstanceOf(type(Changed.class))
                .satisfies(changed -> {
                    assertThat(changed.effect()).isEqualTo(Effect.SAVED);
                    assertThat(changed.article())
                            .isEqualTo(new Article(
                                    RESET,
                                    ArticleState.PUBLISHED,
                                    4,
                                    2,
                                    OTHER,
                                    BEN,
                                    change(9).at(),
                                    9));
                });
    }

    @Test
    void a_retired_article_that_is_written_again_is_a_draft() {
        assertThat(save(Optional.of(retired), new Seen(3, 5L)))
                .asInstanceOf(type(Changed.class))
                .extracting(changed -> changed.article().state())
                .isEqualTo(ArticleState.DRAFT);
    }

    @Test
    void what_says_the_same_makes_no_version() {
        assertThat(ArticleDecisions.save(Optional.of(published), new Seen(3, null), RESET, content(), BEN, change(9)))
                .isEqualTo(new Unchanged(published));
        assertThat(ArticleDecisions.save(Optional.of(retired), new Seen(3, null), RESET, content(), BEN, change(9)))
                .isInstanceOf(Changed.class);
    }

    @Test
    void whoever_has_seen_another_state_changes_nothing() {
        for (Seen seen : List.of(new Seen(2, null), new Seen(4, null), new Seen(3, 4L), Seen.NOTHING)) {
            assertThat(save(Optional.of(published), seen)).isInstanceOf(Stale.class);
            assertThat(ArticleDecisions.publish(Optional.of(published), seen, change(9)))
                    .isInstanceOf(Stale.class);
            assertThat(ArticleDecisions.retire(Optional.of(published), seen, change(9)))
                    .isInstanceOf(Stale.class);
        }
    }

    @Test
    void the_latest_version_is_published() {
        for (Article article : List.of(published, retired)) {
            assertThat(ArticleDecisions.publish(Optional.of(article), new Seen(3, 5L), change(9)))
                    .isEqualTo(new Changed(
                            new Article(
                                    RESET,
                                    ArticleState.PUBLISHED,
                                    3,
                                    3,
                                    content(),
                                    ANNA,
                                    change(9).at(),
                                    9),
                            Effect.PUBLISHED));
        }
        Article found = article(ArticleState.PUBLISHED, 3, 3, content());
        assertThat(ArticleDecisions.publish(Optional.of(found), new Seen(3, null), change(9)))
                .isEqualTo(new Unchanged(found));
        assertThat(ArticleDecisions.publish(Optional.empty(), new Seen(1, null), change(9)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void an_article_without_a_summary_or_anything_to_do_is_not_published() {
        Article empty = article(
                ArticleState.DRAFT,
                3,
                null,
                with(text -> new Translation(text.title(), " ", "", List.of(), List.of(), List.of())));

        assertThat(ArticleDecisions.publish(Optional.of(empty), new Seen(3, null), change(9)))
                .asInstanceOf(type(Incomplete.class))
                .extracting(incomplete ->
                        incomplete.flaws().stream().map(Flaw::field).toList())
                .isEqualTo(List.of("translations.en.summary", "translations.en.body"));
        assertThat(ArticleCheck.missing(with(text -> saying(english(), "")))).isEmpty();
    }

    @Test
    void a_retired_article_is_found_no_longer() {
        assertThat(ArticleDecisions.retire(Optional.of(published), new Seen(3, null), change(9)))
                .isEqualTo(new Changed(
                        new Article(
                                RESET,
                                ArticleState.RETIRED,
                                3,
                                null,
                                content(),
                                ANNA,
                                change(9).at(),
                                9),
                        Effect.WITHDRAWN));
        assertThat(ArticleDecisions.retire(Optional.of(draft), new Seen(2, null), change(9)))
                .asInstanceOf(type(Changed.class))
                .extracting(Changed::effect)
                .isEqualTo(Effect.SET_ASIDE);
        assertThat(ArticleDecisions.retire(Optional.of(retired), new Seen(3, null), change(9)))
                .isEqualTo(new Unchanged(retired));
        assertThat(ArticleDecisions.retire(Optional.empty(), new Seen(1, null), change(9)))
                .isInstanceOf(NotFound.class);
    }

    private static ArticleResult save(Optional<Article> before, Seen seen) {
        return ArticleDecisions.save(before, seen, RESET, OTHER, BEN, change(9));
    }
}
