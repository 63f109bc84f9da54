package io.stellwerk.intake.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ExcerptTest {

    @Test
    void words_thatWereFound_areMarkedWhereTheyAre() {
        Excerpt excerpt = Excerpt.of("the \uE000VPN\uE001 and the \uE000\uD83D\uDE00x\uE001.");

        assertThat(excerpt.text()).isEqualTo("the VPN and the \uD83D\uDE00x.");
        assertThat(excerpt.marks()).containsExactly(new Excerpt.Mark(4, 3), new Excerpt.Mark(16, 3));
    }

    @Test
    void marks_thatAreBroken_markNothing() {
        assertThat(Excerpt.of("a\uE001b \uE000c")).isEqualTo(new Excerpt("ab c", List.of()));
        assertThat(Excerpt.of("")).isEqualTo(new Excerpt("", List.of()));
    }
}
