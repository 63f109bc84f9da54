package io.stellwerk.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** Letters that no longer wait for anything are handled by themselves, whatever becomes of others. */
@QuarkusTest
class ReleasedLettersFaultIT extends DeadLetterFaultBase {

    @Test
    void letters_with_which_nothing_can_be_done_do_not_crowd_out_those_behind_them() {
        String gone = "gone-" + notebook;
        change("""
                insert into dead_letter (consumer, topic, source_partition, source_offset, key, event_id, headers, payload,
                                         holds_back, waits_behind, reason, stack, attempts)
                select :it, 'notes.v1', 0, n, 'key ' || n, 'event ' || n, '{}', '', true, gen_random_uuid(), '', '', 0
                from generate_series(1, 250) as n""", gone);
        deliver(note(notebook, poison), note(notebook, "second"));
        mend();
        change("update dead_letter set waits_behind = gen_random_uuid() where key = :it", notebook);

        for (int sweep = 0; sweep < 3; sweep++) {
            OnContext.await(redrive::redriveReleased);
        }

        assertThat(notes.in(notebook)).containsExactly(poison, "second");
        change("delete from dead_letter where consumer = :it", gone);
    }

    private void change(String update, String which) {
        notes.ask(transaction -> transaction.sql(update).with("it", which).update());
    }
}
