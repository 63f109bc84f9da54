package io.stellwerk.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.stellwerk.messaging.JsonRows;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Names and ids come from strangers' tokens and addresses; the table has a limit for each. */
class AuditEntryTest {

    private static final int LONGEST_JSON = 8000;

    @Test
    void a_text_that_is_too_long_is_cut() {
        String huge = "x".repeat(1_000_000);

        AuditEntry entry = AuditEntry.changed(
                new Caller(huge, huge, huge, null),
                huge,
                new Subject(huge, huge),
                Map.of(huge, huge),
                Map.of("owner", huge));

        assertThat(entry.actorId()).hasSize(255);
        assertThat(entry.actorName()).hasSize(200);
        assertThat(entry.address()).hasSize(64);
        assertThat(entry.action()).hasSize(64);
        assertThat(entry.subjectKind()).hasSize(64);
        assertThat(entry.subjectId()).hasSize(200);
        assertThat(entry.before()).containsExactly(Map.entry("x".repeat(40), "x".repeat(200)));
        assertThat(entry.after()).containsExactly(Map.entry("owner", "x".repeat(200)));
    }

    @Test
    void a_character_is_not_cut_in_two() {
        assertThat(PlainText.cut("ab\uD83D\uDE80", 3)).isEqualTo("ab");
        assertThat(PlainText.cut("ab\uD83D\uDE80", 4)).isEqualTo("ab\uD83D\uDE80");
    }

    @Test
    void what_readers_of_JSON_do_not_read_alike_is_replaced() {
        assertThat(PlainText.cut("a\0b\uD800c\uDC00d\ne\u0085f", 100))
                .isEqualTo("a\uFFFDb\uFFFDc\uFFFDd\uFFFDe\uFFFDf");
    }

    @Test
    void the_values_of_an_entry_fit_into_its_column_whatever_they_are() {
        Map<String, String> values = IntStream.range(0, 100)
                .boxed()
                .collect(Collectors.toMap(i -> i + "\"".repeat(100), _ -> "\\\"\n".repeat(1000)));

        AuditEntry entry = AuditEntry.done(new Caller("a", "a", "", null), "x", new Subject("y", "z"), values);

        assertThat(JsonRows.write(entry.after())).hasSizeLessThan(LONGEST_JSON);
    }
}
