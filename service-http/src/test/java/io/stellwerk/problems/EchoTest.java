package io.stellwerk.problems;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EchoTest {

    @Test
    void what_can_be_shown_is_shown() {
        assertThat(Echo.of("Größe 🚀 [1]")).isEqualTo("Größe 🚀 [1]");
    }

    @Test
    void what_cannot_be_shown_is_a_question_mark() {
        assertThat(Echo.of("a\0b\nc\u202ed\ud800e")).isEqualTo("a?b?c?d?e");
    }

    @Test
    void only_the_beginning_of_a_long_text_is_shown() {
        assertThat(Echo.of("x".repeat(5_000))).isEqualTo("x".repeat(60) + "…");
    }
}
