package io.stellwerk.triage.knowledge;

import static io.stellwerk.triage.knowledge.ArticleFixtures.CATEGORIES;
import static io.stellwerk.triage.knowledge.ArticleFixtures.content;
import static io.stellwerk.triage.knowledge.ArticleFixtures.saying;
import static io.stellwerk.triage.knowledge.ArticleFixtures.titled;
import static io.stellwerk.triage.knowledge.ArticleFixtures.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may stand in an article has bounds, and each mistake is named with its place. */
class ArticleCheckTest {

    @Test
    void an_article_with_everything_is_good() {
        assertThat(ArticleCheck.flaws(content(), CATEGORIES)).isEmpty();
    }

    @Test
    void an_article_belongs_to_a_category_and_has_a_text() {
        assertThat(fields(new ArticleContent("cooking", Audience.PUBLIC, null, List.of(), Map.of())))
                .containsExactly("category", "translations");
    }

    @Test
    void fields_are_named_once_and_by_names() {
        assertThat(fields(shared(List.of("account", "account"), null))).containsExactly("ask");
        assertThat(fields(shared(List.of("no name", "x".repeat(61)), null))).containsExactly("ask[0]", "ask[1]");
        assertThat(fields(shared(Collections.nCopies(11, "a"), null))).contains("ask");
        assertThat(fields(shared(List.of(), LocalDate.MAX))).containsExactly("validUntil");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a\u0000b", "\ud800", "line\u007f"})
    void a_title_that_cannot_be_shown_is_refused(String title) {
        assertThat(fields(with(text -> titled(text, title)))).containsExactly("translations.en.title");
    }

    @Test
    void texts_have_limits() {
        assertThat(fields(with(text -> titled(text, "x".repeat(151))))).containsExactly("translations.en.title");
        assertThat(fields(with(text -> titled(text, "x".repeat(150))))).isEmpty();
        assertThat(fields(with(text -> saying(text, "x".repeat(30_001))))).containsExactly("translations.en.body");
        assertThat(fields(with(text -> new Translation(
                        text.title(),
                        "x".repeat(401),
                        text.body(),
                        List.of("x".repeat(201)),
                        List.of(new Step("x".repeat(1_001), "x".repeat(201)), new Step("", "")),
                        List.of(new ArticleLink("", "https://a.example"))))))
                .containsExactly(
                        "translations.en.summary",
                        "translations.en.phrases[0]",
                        "translations.en.steps[0].text",
                        "translations.en.steps[0].question",
                        "translations.en.steps[1].text",
                        "translations.en.steps[1].question",
                        "translations.en.links[0].title");
    }

    @Test
    void lists_have_limits() {
        assertThat(fields(with(text -> new Translation(
                        text.title(),
                        text.summary(),
                        text.body(),
                        Collections.nCopies(31, "a"),
                        Collections.nCopies(21, new Step("a", null)),
                        Collections.nCopies(11, new ArticleLink("a", "https://a.example"))))))
                .containsExactly("translations.en.phrases", "translations.en.steps", "translations.en.links");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://a.example",
                "javascript:alert(1)",
                "https://",
                "https:a",
                "//a.example",
                "https://user:secret@a.example",
                "https://a.example/ x",
                "nothing",
                ""
            })
    void a_link_that_is_no_safe_page_is_refused(String url) {
        assertThat(fields(with(text -> new Translation(
                        text.title(),
                        text.summary(),
                        text.body(),
                        List.of(),
                        List.of(),
                        List.of(new ArticleLink("a", url))))))
                .containsExactly("translations.en.links[0].url");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "a <b>word</b>",
                "[x](javascript:alert(1))",
                "[x](JAVASCRIPT:alert(1))",
                "![x](data:text/html,y)",
                "[x](//elsewhere.example)",
                "[x](http://a.example)",
                "<!-- hidden -->"
            })
    void a_body_with_html_or_an_unsafe_link_is_refused(String body) {
        assertThat(fields(with(text -> saying(text, body)))).containsExactly("translations.en.body");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a < b && c > d", "`<b>`", "[x](https://a.example) <mailto:a@b.example>", "# Title\n\n* one"})
    void a_body_in_markdown_is_good(String body) {
        assertThat(fields(with(text -> saying(text, body)))).isEmpty();
    }

    @Test
    void a_body_that_is_nested_without_end_harms_nobody() {
        for (String nested :
                List.of(">".repeat(30_000), "[".repeat(30_000), "*a ".repeat(10_000), "![".repeat(15_000))) {
            assertThat(fields(with(text -> saying(text, nested)))).isSubsetOf("translations.en.body");
            assertThat(BodyText.plain(nested).length()).isLessThan(nested.length() + 1_000);
        }
    }

    @Test
    void the_words_of_a_body_are_without_its_marks() {
        assertThat(BodyText.plain("## When\n\nThe *link* is [here](https://a.example).\n\n- one"))
                .contains("When\n", "The link is ")
                .doesNotContain("#", "*");
    }

    private static ArticleContent shared(List<String> ask, LocalDate validUntil) {
        return new ArticleContent(
                "network", Audience.INTERNAL, validUntil, ask, content().translations());
    }

    private static List<String> fields(ArticleContent content) {
        return ArticleCheck.flaws(content, CATEGORIES).stream().map(Flaw::field).toList();
    }
}
