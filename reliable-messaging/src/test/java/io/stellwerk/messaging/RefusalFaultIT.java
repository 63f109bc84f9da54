package io.stellwerk.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.stellwerk.messaging.DeadLetterOutcome.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A refused event is seen by an operator (invariant 6), and neither splits its batch nor keeps its key waiting. */
@QuarkusTest
class RefusalFaultIT extends DeadLetterFaultBase {

    private final String unwanted = "unwanted " + notebook;

    @BeforeEach
    void refuse() {
        NoteConsumer.UNWANTED.add(unwanted);
    }

    @AfterEach
    void accept() {
        NoteConsumer.UNWANTED.remove(unwanted);
    }

    @Test
    void a_refused_event_is_parked_and_later_ones_of_its_key_do_not_wait() {
        deliver(note(other, "before"), note(notebook, unwanted), note(notebook, "put right"));
        deliver(note(notebook, "later"));

        assertThat(notes.in(other)).containsExactly("before");
        assertThat(notes.in(notebook)).containsExactly("put right", "later");
        assertThat(letters(notebook)).singleElement().satisfies(letter -> {
            assertThat(letter.reason()).isEqualTo("io.stellwerk.messaging.RefusedEvent: UNWANTED");
            assertThat(letter.stack()).isEmpty();
            assertThat(letter.isParked()).isTrue();
        });
        assertThat(published("notes.dlq.notes.v1", notebook, 1)).hasSize(1);
    }

    @Test
    void a_refused_event_that_is_delivered_again_is_parked_once() {
        var refused = note(notebook, unwanted);

        deliver(refused);
        deliver(refused);

        assertThat(letters(notebook)).hasSize(1);
    }

    @Test
    void a_redriven_event_that_is_refused_again_stays_parked_until_it_is_accepted() {
        deliver(note(notebook, unwanted));

        assertThat(redrive(letter(0)).kind()).isEqualTo(Kind.STILL_PARKED);
        assertThat(notes.in(notebook)).isEmpty();
        accept();
        assertThat(redrive(letter(0)).kind()).isEqualTo(Kind.REDRIVEN);
        assertThat(notes.in(notebook)).containsExactly(unwanted);
    }
}
