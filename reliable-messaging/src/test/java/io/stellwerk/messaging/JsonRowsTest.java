package io.stellwerk.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Rows as JSON, with the words that PostgreSQL does not take. */
class JsonRowsTest {

    @Test
    void nul_is_left_out_since_a_text_column_cannot_have_it() {
        assertThat(JsonRows.write(List.of("a\u0000b\u0000"))).isEqualTo("[\"ab\"]");
    }

    @Test
    void backslash_before_the_letters_of_an_escape_stays() {
        List<String> words = List.of("\\u0000", "\\\u0000u0000");

        assertThat(JsonRows.write(words)).isEqualTo("[\"\\\\u0000\",\"\\\\u0000\"]");
    }

    @Test
    void rows_are_read_each_from_its_own_object() {
        assertThat(JsonRows.readAll(List.of("{\"text\":\"a\"}", "{\"text\":\"b\"}"), Row.class))
                .containsExactly(new Row("a"), new Row("b"));
    }

    private record Row(String text) {}
}
