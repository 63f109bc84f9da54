package io.stellwerk.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreTest {

    private static final String TOPIC = "escalation.tickets.v1";
    private static final String STATES = "escalation.ticket-states.v1";

    @TempDir
    Path directory;

    @Test
    void an_event_that_comes_again_changes_nothing_but_the_place() throws Exception {
        try (Store store = open()) {
            assertThat(store.handle(TOPIC, List.of(queued(7)))).hasSize(1);
            assertThat(store.handle(TOPIC, List.of(queued(8)))).isEmpty();
        }
        try (Store store = open()) {
            assertThat(store.tickets()).containsExactly("a-ticket 1 stellwerk.escalation.ticket-queued.v1");
            assertThat(store.positions(TOPIC)).containsEntry(0, 9L);
        }
    }

    @Test
    void a_batch_that_fails_half_way_leaves_neither_effect_nor_id_nor_place() throws Exception {
        try (Store store = open()) {
            List<TicketEvent> dying = Arrays.asList(queued(7), null);
            assertThatThrownBy(() -> store.handle(TOPIC, dying)).isInstanceOf(NullPointerException.class);
            assertThat(store.tickets()).isEmpty();
            assertThat(store.positions(TOPIC)).isEmpty();

            assertThat(store.handle(TOPIC, List.of(queued(7)))).hasSize(1);
            assertThat(store.tickets()).containsExactly("a-ticket 1 stellwerk.escalation.ticket-queued.v1");
        }
    }

    @Test
    void an_older_state_does_not_replace_a_younger_one_and_a_tombstone_deletes() throws Exception {
        try (Store store = open()) {
            store.replaceStates(List.of(state(2, "RESOLVED"), state(1, "QUEUED")));
            assertThat(store.states()).containsExactly("SW-1 RESOLVED null");

            store.updateStates(List.of(new ConsumerRecord<>(STATES, 0, 2, "a-ticket", null)));
            assertThat(store.states()).isEmpty();
        }
    }

    private Store open() throws Exception {
        return Store.open(directory.resolve("desk.db"));
    }

    private static TicketEvent queued(long offset) {
        return new TicketEvent("an-id", "stellwerk.escalation.ticket-queued.v1", "a-ticket", 0, offset);
    }

    private static ConsumerRecord<String, String> state(int sequence, String status) {
        String value = "{\"ticketNumber\":\"SW-1\",\"sequence\":%d,\"status\":\"%s\"}".formatted(sequence, status);
        return new ConsumerRecord<>(STATES, 0, sequence, "a-ticket", value);
    }
}
