package io.stellwerk.triage.knowledge.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stellwerk.triage.knowledge.ArticleContent;
import io.stellwerk.triage.knowledge.ArticleLanguage;
import io.stellwerk.triage.knowledge.ArticleLink;
import io.stellwerk.triage.knowledge.Audience;
import io.stellwerk.triage.knowledge.Step;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files are read as they are meant, or refused with the place of the mistake. */
class ArticleFilesTest {

    private static final String SHARED = """
            category: account-access
            audience: public
            ask: [account]
            validUntil: 2027-12-31
            """;
    private static final String ENGLISH = "---\ntitle: Reset\nsummary: How to.\n" + SHARED + """
            phrases:
              - I forgot it
            steps:
              - text: Open the page.
                question: Is it open?
              - text: Type.
            links:
              - {title: Page, url: "https://password.example"}
            ---

            The link is valid for *one* hour.
            ---
            Always.
            """;
    private static final String GERMAN =
            "---\r\ntitle: Zurücksetzen\r\nsummary: So geht es.\r\n" + SHARED.replace("\n", "\r\n") + "---\r\nText\r\n";

    @Test
    void an_article_is_read_in_both_languages() {
        ArticleContent article = ArticleFiles.read(Map.of(ArticleLanguage.en, ENGLISH, ArticleLanguage.de, GERMAN));

        assertThat(article.category()).isEqualTo("account-access");
        assertThat(article.audience()).isEqualTo(Audience.PUBLIC);
        assertThat(article.validUntil()).isEqualTo(LocalDate.of(2027, 12, 31));
        assertThat(article.ask()).containsExactly("account");
        assertThat(article.translations().get(ArticleLanguage.en)).satisfies(text -> {
            assertThat(text.title()).isEqualTo("Reset");
            assertThat(text.body()).isEqualTo("The link is valid for *one* hour.\n---\nAlways.");
            assertThat(text.phrases()).containsExactly("I forgot it");
            assertThat(text.steps())
                    .containsExactly(new Step("Open the page.", "Is it open?"), new Step("Type.", null));
            assertThat(text.links()).containsExactly(new ArticleLink("Page", "https://password.example"));
        });
        assertThat(article.translations().get(ArticleLanguage.de)).satisfies(text -> {
            assertThat(text.title()).isEqualTo("Zurücksetzen");
            assertThat(text.body()).isEqualTo("Text");
            assertThat(text.steps()).isEmpty();
        });
    }

    @Test
    void files_that_differ_in_what_they_share_are_refused() {
        assertThatThrownBy(() -> ArticleFiles.read(
                        Map.of(ArticleLanguage.en, ENGLISH, ArticleLanguage.de, GERMAN.replace("public", "internal"))))
                .isInstanceOf(InvalidArticleFile.class)
                .hasMessageContaining("are not those of the other file");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "---",
                "no head",
                "---\ntitle: x\n",
                "---\naudience: [public\n---\n",
                "---\naudience: public\ntitel: x\n---\n",
                "---\naudience: public\naudience: internal\n---\n",
                "---\naudience: everybody\n---\n",
                "---\naudience: public\nsteps: [[[[x]]]]\n---\n",
                "---\naudience: public\nvalidUntil: tomorrow\n---\n",
                "---\naudience: public\ntitle: a\u0000b\n---\n",
                "---\naudience: public\ntitle: !!javax.script.ScriptEngineManager [x]\n---\n",
                "---\n- public\n---\n"
            })
    void a_file_that_is_none_is_refused(String file) {
        assertThatThrownBy(() -> ArticleFiles.read(Map.of(ArticleLanguage.en, file)))
                .isInstanceOf(InvalidArticleFile.class)
                .hasMessageStartingWith("en: ");
    }

    @Test
    void a_mistake_is_named_with_its_line() {
        assertThatThrownBy(() -> ArticleFiles.read(
                        Map.of(ArticleLanguage.en, "---\naudience: public\nsteps:\n  - txt: x\n---\n")))
                .hasMessageContaining("steps[0].txt")
                .hasMessageContaining("line 4");
    }

    @Test
    void huge_and_bomb_like_files_cost_little() {
        String laughs = "a: &a [x,x]\n" + "b: &b [*a,*a,*a,*a,*a,*a,*a,*a]\n".repeat(9);
        for (String hostile : List.of(
                "---\n" + "x".repeat(300_000),
                "---\n" + laughs + "---\n",
                "---\naudience: public\nask: &a [x]\nphrases: *a\n---\n",
                "---\naudience: public\nphrases: " + "[".repeat(90_000) + "\n---\n",
                "---\naudience: public\ntitle: " + "{a: ".repeat(20_000) + "\n---\n")) {
            assertThatThrownBy(() -> ArticleFiles.read(Map.of(ArticleLanguage.en, hostile)))
                    .isInstanceOf(InvalidArticleFile.class);
        }
    }

    @Test
    void no_file_is_no_article() {
        assertThatThrownBy(() -> ArticleFiles.read(Map.of())).hasMessageContaining("no file");
    }
}
