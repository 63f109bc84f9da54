package io.stellwerk.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.stellwerk.testing.BadRecordStrike;
import io.stellwerk.testing.BadRecords;
import io.stellwerk.testing.FuzzSettings;
import io.stellwerk.testing.FuzzedRecords;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PoisonMessageFaultIT extends DeadLetterFaultBase {

    private static final String DEAD = "notes.dlq.notes.v1";

    @Test
    void an_undecidable_event_is_parked_and_the_others_go_on() {
        ConsumerRecord<String, byte[]> undecidable = note(notebook, NoteConsumer.UNDECIDABLE);

        deliver(note(notebook, "before"), undecidable, note(other, "after"));

        assertThat(notes.in(notebook)).containsExactly("before");
        assertThat(notes.in(other)).containsExactly("after");
        ConsumerRecord<String, byte[]> letter = deadLetters(notebook, 1).getFirst();
        assertThat(header(letter, "dlq_reason")).contains("IllegalStateException");
        assertThat(header(letter, "dlq_stack")).contains("NoteConsumer.decide");
        assertThat(header(letter, "dlq_topic")).isEqualTo("notes.v1");
        assertThat(header(letter, "dlq_offset")).isEqualTo(String.valueOf(undecidable.offset()));
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
    void every_mistake_is_parked_or_passed_and_the_others_go_on() {
        write("e1", notebook, "before");

        new BadRecordStrike("notes", "notes.v1").with(BadRecords.onOwnTopic("notes.v1", Received.goodNote()));

        write("e2", notebook, "after");
        awaitNotes("before", "after");
    }

    @Test
    void whatever_chance_makes_of_records_the_channel_goes_on() {
        BadRecordStrike strike = new BadRecordStrike("notes", "notes.v1");
        FuzzedRecords records = new FuzzedRecords(FuzzSettings.seed(), Received.badNotes(Publishers.OURS));

        strike.publish(
                Stream.generate(records::next).limit(FuzzSettings.inputs(300)).toList());
        strike.awaitAllRead();

        write("e1", notebook, "good");
        awaitNotes("good");
    }

    @Test
    void what_the_database_refuses_is_parked_by_its_place() {
        ConsumerRecord<String, byte[]> note = note(notebook, poison);
        ConsumerRecord<String, byte[]> refused =
                new ConsumerRecord<>("notes.v1", 2, offsetOfItsOwn(), notebook, note.value());
        note.headers().forEach(refused.headers()::add);

        refusing("key <> '" + notebook + "'", () -> deliver(refused, note(other, "good")));

        assertThat(notes.in(other)).containsExactly("good");
        assertThat(letters(notebook)).isEmpty();
        DeadLetterSummary letter = OnContext.await(
                        () -> desk.list(new DeadLetterQuery(null, null, "notes-in", null, 0, 1_000)))
                .getLast();
        assertThat(letter.reason()).contains("only its place is kept").contains("the rules are not mended yet");
        assertThat(letter.origin().offset()).isEqualTo(refused.offset());
    }

    @Test
    void a_record_is_parked_and_tried_again_as_it_came() {
        ConsumerRecord<String, byte[]> came = new ConsumerRecord<>(
                "notes.v1", 2, offsetOfItsOwn(), new KeyDeserializer().deserialize("notes.v1", odd()), null);
        came.headers().add("ce_id", odd()).add("ce_id", "b".getBytes(UTF_8)).add("note", null);

        deliver(came);

        DeadLetterSummary letter =
                letters(String.valueOf(LosslessText.storable(came.key()))).getFirst();
        DeadLetterSummary.Content content =
                OnContext.await(() -> desk.content(letter.id())).orElseThrow();
        RecordHeaders kept = new RecordHeaders();
        content.headers().addTo(kept);
        assertThat(kept).isEqualTo(came.headers());
        assertThat(content.exactKey()).isEqualTo(odd());
        assertThat(content.payload()).isNull();
        assertThat(content.headers().shown()).containsEntry("ce_id [2]", "b");
        assertThat(redrive(letter.id()).reason()).isEqualTo(letter.reason()).contains("the key is not UTF-8");
    }

    @Test
    void a_record_is_parked_at_the_brokers_limit_and_with_headers_of_any_size() {
        ConsumerRecord<String, byte[]> large =
                new ConsumerRecord<>("notes.v1", 2, offsetOfItsOwn(), notebook, new byte[1_048_000]);
        large.headers().add("note", new byte[1_048_000]);

        deliver(large, note(other, "good"));

        assertThat(notes.in(other)).containsExactly("good");
        ConsumerRecord<String, byte[]> letter = deadLetters(notebook, 1).getFirst();
        assertThat(header(letter, "dlq_cut")).contains("all of it");
        UUID id = letters(notebook).getFirst().id();
        assertThat(OnContext.await(() -> desk.content(id)).orElseThrow().payload())
                .hasSize(1_048_000);
    }

    private byte[] odd() {
        byte[] odd = notebook.getBytes(UTF_8);
        odd[3] = (byte) 0xff;
        return odd;
    }

    private void refusing(String check, Runnable action) {
        execute("alter table dead_letter add constraint refuses check (" + check + ") not valid");
        try {
            action.run();
        } finally {
            execute("alter table dead_letter drop constraint refuses");
        }
    }

    private void execute(String statement) {
        notes.ask(transaction -> transaction.sql(statement).update());
    }

    @Test
    void a_record_that_is_no_event_or_no_json_is_parked_from_the_topic() {
        publish("notes.v1", notebook, "no envelope", List.of());
        publish("notes.v1", other, "a customer's words", envelope("broken-" + notebook, other));
        write("e9", notebook, "good");

        awaitNotes("good");
        assertThat(header(deadLetters(notebook, 1).getFirst(), "dlq_reason")).contains("ce_specversion is missing");
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
        assertThat(header(deadLetters(notebook, 1).getFirst(), "dlq_reason"))
                .contains("ce_id holds a control character");
        assertThat(header(deadLetters(notebook + "\uFFFD", 1).getFirst(), "dlq_reason"))
                .contains("the key holds a control character");
    }

    private List<ConsumerRecord<String, byte[]>> deadLetters(String key, int count) {
        return published(DEAD, key, count);
    }
}
