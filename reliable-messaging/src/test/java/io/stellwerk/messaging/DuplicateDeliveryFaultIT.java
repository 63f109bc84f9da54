package io.stellwerk.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DuplicateDeliveryFaultIT extends NoteFaultBase {

    @Test
    void an_event_that_arrives_three_times_is_handled_once() {
        write("e1", notebook, "first");
        write("e1", notebook, "first");
        awaitNotes("first");
        write("e1", notebook, "first");
        write("e2", notebook, "second");

        awaitNotes("first", "second");
        assertThat(takenFrom(notebook, 2)).containsExactly("first", "second");
    }

    @Test
    void a_batch_that_was_handled_and_not_acknowledged_changes_nothing() {
        List<String> before = List.of("one", "two");
        var records = records(before);

        handle(records);
        handle(records);

        assertThat(notes.in(notebook)).containsExactly("one", "two");
    }

    @Test
    void two_instances_with_the_same_batch_at_once_handle_it_once() {
        var records = records(List.of("one", "two", "three"));

        handleAtOnce(records, 4);

        assertThat(notes.in(notebook)).containsExactly("one", "two", "three");
    }
}
