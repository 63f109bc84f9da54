package io.stellwerk.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Customers' words can always be stored and sent. */
class WordsTest {

    @Test
    void control_characters_and_broken_pairs_vanish() {
        assertThat(Words.text("a\u0000b\r\nc\u001b[0m\ud800d", 100)).isEqualTo("ab\nc[0m\uFFFDd");
    }

    @Test
    void a_limit_never_cuts_a_character_in_two() {
        assertThat(Words.text("ab😀", 3)).isEqualTo("ab");
    }

    @Test
    void a_line_has_no_breaks() {
        assertThat(Words.line(" a\r\n\tb ", 100)).isEqualTo("a  b");
    }

    @Test
    void the_first_line_that_says_anything_serves_as_subject() {
        assertThat(Words.firstLine("\n \n  Hallo Welt \nmehr")).isEqualTo("Hallo Welt");
    }
}
