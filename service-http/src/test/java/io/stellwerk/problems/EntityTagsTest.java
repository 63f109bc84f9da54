package io.stellwerk.problems;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntityTagsTest {

    @Test
    void a_list_names_all_its_tags() {
        assertThat(EntityTags.of("\"1\", \"2\",\t\"a,b\" ,W/\"3\"").strong()).containsExactly("1", "2", "a,b");
        assertThat(EntityTags.of("7").strong()).containsExactly("7");
    }

    @Test
    void the_asterisk_is_any_tag_and_only_alone() {
        assertThat(EntityTags.of(" * ").any()).isTrue();
        assertThat(EntityTags.of("\"*\"").any()).isFalse();
        assertThat(EntityTags.of("\"1\", *").wellFormed()).isFalse();
    }

    @Test
    void a_weak_tag_matches_weakly_only() {
        assertThat(EntityTags.of("W/\"1\"").strong()).isEmpty();
        assertThat(EntityTags.of("W/\"1\"").matchWeakly("\"1\"")).isTrue();
        assertThat(EntityTags.of("\"1\"").matchWeakly("W/\"1\"")).isTrue();
        assertThat(EntityTags.of("\"1\"").matchWeakly("\"2\"")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"1", "1\"", "W/1", "\"a b\"", "\"1\" \"", "W/", "'1'", ",", "", "\"1\", \u0007"})
    void what_is_no_list_of_tags_is_told_apart(String header) {
        assertThat(EntityTags.of(header).wellFormed()).isFalse();
    }
}
