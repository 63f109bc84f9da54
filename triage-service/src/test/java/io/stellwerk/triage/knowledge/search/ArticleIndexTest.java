package io.stellwerk.triage.knowledge.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.stellwerk.triage.knowledge.ArticleHit;
import io.stellwerk.triage.knowledge.ArticleLanguage;
import io.stellwerk.triage.knowledge.ArticleSearch.Question;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Articles are found by words in any form, misspelt ones and parts of compounds; strangers' questions harm nobody. */
class ArticleIndexTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 30);
    private static ArticleIndexes indexes;

    @BeforeAll
    static void index() {
        indexes = ShippedIndex.build();
    }

    @ParameterizedTest
    @CsvSource({
        "de, Ich habe mein Passwort vergessen, reset-password",
        "de, Kennwort vergesen, reset-password",
        "de, Drucker druckt nicht, printer-not-printing",
        "de, Netzwerkdrucker verbinden, printer-not-printing",
        "en, I forgot my pasword, reset-password",
        "en, the wifi does not connect, wifi",
        "en, printers do not print, printer-not-printing"
    })
    void an_article_is_found_by_words_in_any_form(ArticleLanguage language, String question, String article) {
        assertThat(find(question, language, false).getFirst().id().value()).isEqualTo(article);
    }

    @Test
    void a_plain_question_is_answered_for_sure_and_shows_where() {
        ArticleHit hit = find("I forgot my password", ArticleLanguage.en, false).getFirst();

        assertThat(hit.sure()).isTrue();
        assertThat(hit.score()).isBetween(0.7, 1.0);
        assertThat(hit.passage().marks())
                .isNotEmpty()
                .allSatisfy(mark -> assertThat(hit.passage()
                                .text()
                                .substring(mark.from(), mark.to())
                                .toLowerCase(java.util.Locale.ROOT))
                        .containsAnyOf("password", "forg"));
    }

    @Test
    void articles_for_the_desk_are_found_by_its_people_alone() {
        String question = "how do I verify the identity of a caller";

        assertThat(find(question, ArticleLanguage.en, true))
                .extracting(hit -> hit.id().value())
                .contains("verify-caller");
        assertThat(find(question, ArticleLanguage.en, false))
                .extracting(hit -> hit.id().value())
                .doesNotContain("verify-caller");
    }

    @Test
    void a_question_of_unknown_or_empty_words_finds_nothing() {
        for (String question : List.of("", " ", "the and of", "zzzyx qqwrt", "\u0000", "😀", "*:* AND (", "\ud800")) {
            assertThat(find(question, ArticleLanguage.en, false)).as(question).isEmpty();
        }
    }

    @Test
    void a_hostile_question_is_answered() {
        for (String question : List.of("a".repeat(5_000), "wifi ".repeat(1_000), "donaudampfschiff".repeat(300))) {
            for (ArticleLanguage language : ArticleLanguage.values()) {
                assertThat(find(question, language, false)).hasSizeLessThanOrEqualTo(5);
            }
        }
    }

    private static List<ArticleHit> find(String question, ArticleLanguage language, boolean internal) {
        return indexes.find(new Question(question, language, internal, DAY, 5));
    }
}
