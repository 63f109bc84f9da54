package io.stellwerk.triage.knowledge.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.stellwerk.triage.knowledge.ArticleCheck;
import io.stellwerk.triage.knowledge.ArticleContent;
import io.stellwerk.triage.knowledge.ArticleId;
import io.stellwerk.triage.rules.RuleSet;
import io.stellwerk.triage.rules.file.RuleSetReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every article that ships is in both languages, can be published, and asks for fields that there are. */
class ShippedArticlesTest {

    @Test
    void every_article_that_ships_can_be_published() throws IOException {
        Set<String> categories = ruleSet().categories();
        var files = ShippedArticles.files(_ -> true);

        assertThat(files).hasSizeGreaterThan(10);
        files.forEach((id, texts) -> {
            assertThat(texts).as("languages of %s", id).hasSize(2);
            ArticleContent article = ArticleFiles.read(texts);
            assertThat(ArticleCheck.flaws(article, categories)).as("%s", id).isEmpty();
            assertThat(ArticleCheck.missing(article)).as("%s", id).isEmpty();
        });
    }

    @Test
    void only_those_are_read_that_are_wanted() {
        ArticleId wanted = new ArticleId("reset-password");

        assertThat(ShippedArticles.files(wanted::equals)).containsOnlyKeys(wanted);
    }

    private static RuleSet ruleSet() throws IOException {
        try (InputStream rules = ShippedArticlesTest.class.getResourceAsStream("/rules/default-v1.yaml")) {
            String yaml = new String(rules.readAllBytes(), StandardCharsets.UTF_8);
            return RuleSetReader.read("rules", RuleSetReader.parse("rules", yaml));
        }
    }
}
