package io.stellwerk.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PoisonMessageFaultIT extends DeadLetterFaultBase {

    private static final String DEAD = "notes.dlq.notes.v1";

    @Test
    void an_undecidable_event_is_parked_and_the_others_go_on() {
        deliver(note(notebook, "before"), note(notebook, NoteConsumer.UNDECIDABLE), note(other, "after"));

        assertThat(notes.in(notebook)).containsExactly("before");
        assertThat(notes.in(other)).containsExactly("after");
        ConsumerRecord<String, byte[]> letter = deadLetters(notebook, 1).getFirst();
        assertThat(header(letter, "dlq_reason")).contains("IllegalStateException");
        assertThat(header(letter, "dlq_stack")).contains("NoteConsumer.decide");
        assertThat(header(letter, "dlq_topic")).isEqualTo("notes.v1");
        assertThat(header(letter, "dlq_offset")).isEqualTo("1");
        assertThat(header(letter, "ce_type")).isEqualTo("stellwerk.test.note-written.v1");
        assertThat(new String(letter.value(), UTF_8)).contains(NoteConsumer.UNDECIDABLE);
    }

    @Test
    void an_event_that_the_database_refuses_is_split_off_a_large_batch() {
        List<String> good = IntStream.range(0, 200).mapToObj(i -> "note " + i).toList();
        List<ConsumerRecord<String, byte[]>> all = new ArrayList<>();
        good.forEach(text -> all.add(note(other, text)));
        all.add(77, note(notebook, NoteConsumer.REFUSED));

        handle(all);

        assertThat(notes.in(other)).containsExactlyElementsOf(good);
        assertThat(deadLetters(notebook, 1)).hasSize(1);
    }

    @Test
    void a_poisonous_event_that_is_delivered_again_is_parked_once() {
        var records = List.of(note(notebook, NoteConsumer.UNDECIDABLE), note(other, "good"));

        handle(records);
        handle(records);

        assertThat(deadLetters(notebook, 1)).hasSize(1);
        assertThat(letters(notebook)).hasSize(1);
        assertThat(notes.in(other)).containsExactly("good");
        assertThat(notes.waiting(notebook)).isZero();
    }

    @Test
    void a_record_that_is_no_event_or_no_json_is_parked_from_the_topic() {
        publish("notes.v1", notebook, "no envelope", List.of());
        publish("notes.v1", other, "a customer's words", envelope("broken-" + notebook, other));
        write("e9", notebook, "good");

        awaitNotes("good");
        assertThat(header(deadLetters(notebook, 1).getFirst(), "dlq_reason")).contains("ce_id is missing");
        assertThat(header(deadLetters(other, 1).getFirst(), "dlq_reason"))
                .contains("UnreadablePayload")
                .doesNotContain("customer");
    }

    @Test
    void what_postgresql_has_no_letter_for_is_parked_and_stops_nobody() {
        publish("notes.v1", notebook, "{}", envelope("a\0b", notebook));
        publish("notes.v1", notebook + "\0", "{}", envelope("e1", notebook));
        write("e9", notebook, "good");

        awaitNotes("good");
        assertThat(header(deadLetters(notebook, 1).getFirst(), "dlq_reason")).contains("ce_id holds a NUL");
        assertThat(header(deadLetters(notebook + "\uFFFD", 1).getFirst(), "dlq_reason"))
                .contains("the key holds a NUL");
    }

    private List<ConsumerRecord<String, byte[]>> deadLetters(String key, int count) {
        return published(DEAD, key, count);
    }
}
