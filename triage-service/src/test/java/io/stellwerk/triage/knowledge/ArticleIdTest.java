package io.stellwerk.triage.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ids stand in addresses and file names. */
class ArticleIdTest {

    @Test
    void an_id_is_letters_and_digits_with_hyphens_between_them() {
        assertThat(ArticleId.of("two-factor-2")).contains(new ArticleId("two-factor-2"));
        assertThat(ArticleId.of("x".repeat(60))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "a b", "a--b", "-a", "../a", "a\u0000", "ä", "search", "suggestions", "import"})
    void others_are_none(String text) {
        assertThat(ArticleId.of(text)).isEmpty();
        assertThatThrownBy(() -> new ArticleId(text)).isInstanceOf(IllegalArgumentException.class);
        assertThat(ArticleId.of("x".repeat(61))).isEmpty();
    }
}
