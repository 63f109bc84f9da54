package io.stellwerk.messaging;

import static io.stellwerk.messaging.DeadLetterSummary.State.DISCARDED;
import static io.stellwerk.messaging.DeadLetterSummary.State.PARKED;
import static io.stellwerk.messaging.DeadLetterSummary.State.REDRIVEN;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.stellwerk.messaging.DeadLetterOutcome.Kind;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Order within a ticket (invariant 4) and nothing skipped (invariant 6), where one of its events is parked. */
@QuarkusTest
class ParkedOrderFaultIT extends DeadLetterFaultBase {

    @Test
    void later_events_of_the_same_key_wait_and_other_keys_go_on() {
        deliver(note(notebook, "before"), note(notebook, poison), note(other, "one"), note(notebook, "second"));
        deliver(note(notebook, "third"), note(other, "two"));

        assertThat(notes.in(notebook)).containsExactly("before");
        assertThat(notes.in(other)).containsExactly("one", "two");
        var letters = letters(notebook);
        assertThat(letters).extracting(DeadLetterSummary::state).containsExactly(PARKED, PARKED, PARKED);
        var head = letters.getFirst();
        assertThat(head.reason()).contains("the rules are not mended yet");
        assertThat(head.waitsBehind()).isNull();
        assertThat(letters.subList(1, 3))
                .extracting(DeadLetterSummary::waitsBehind)
                .containsOnly(head.id());
        assertThat(letters).extracting(DeadLetterSummary::attempts).containsExactly(1, 0, 0);
        assertThat(published("notes.dlq.notes.v1", notebook, 3))
                .extracting(letter -> header(letter, "dlq_reason"))
                .last()
                .isEqualTo("waits behind the dead letter " + head.id());
    }

    @Test
    void redriving_handles_what_waited_in_order_and_the_next_event_waits_no_more() {
        var all = List.of(note(notebook, poison), note(notebook, "second"), note(notebook, "third"));
        handle(all);
        mend();

        var outcome = redrive(letter(0));
        deliver(note(notebook, "fourth"));
        handle(all);

        assertThat(outcome.kind()).isEqualTo(Kind.REDRIVEN);
        assertThat(outcome.followers()).isEqualTo(2);
        assertThat(notes.in(notebook)).containsExactly(poison, "second", "third", "fourth");
        assertThat(takenFrom(notebook, 4)).containsExactly(poison, "second", "third", "fourth");
        assertThat(states(notebook)).containsOnly(REDRIVEN);
    }

    @Test
    void an_event_that_waits_cannot_overtake() {
        deliver(note(notebook, poison), note(notebook, "second"));

        var outcome = redrive(letter(1));

        assertThat(outcome.kind()).isEqualTo(Kind.WAITS);
        assertThat(outcome.reason()).contains(letter(0).toString());
        assertThat(notes.in(notebook)).isEmpty();
    }

    @Test
    void what_fails_on_its_turn_holds_back_those_behind_it() {
        deliver(note(notebook, poison), note(notebook, NoteConsumer.UNDECIDABLE), note(notebook, "third"));
        mend();

        assertThat(redrive(letter(0)).followers()).isZero();

        assertThat(notes.in(notebook)).containsExactly(poison);
        assertThat(states(notebook)).containsExactly(REDRIVEN, PARKED, PARKED);
        assertThat(letters(notebook).get(1).reason()).contains("nothing can be decided");
        assertThat(letters(notebook).get(1).waitsBehind()).isNull();
        assertThat(redrive(letter(2)).kind()).isEqualTo(Kind.WAITS);
    }

    @Test
    void discarding_lets_the_rest_go_on() {
        deliver(note(notebook, poison), note(notebook, "second"), note(notebook, "third"));
        var first = letter(0);

        var outcome = OnContext.await(() -> desk.discard(first, "sent by mistake", SettlementNote.NONE));

        assertThat(outcome.kind()).isEqualTo(Kind.DISCARDED);
        assertThat(outcome.followers()).isEqualTo(2);
        assertThat(notes.in(notebook)).containsExactly("second", "third");
        assertThat(states(notebook)).containsExactly(DISCARDED, REDRIVEN, REDRIVEN);
        assertThat(redrive(letter(0)).kind()).isEqualTo(Kind.ALREADY_DISCARDED);
        assertThat(notes.in(notebook)).containsExactly("second", "third");
    }

    @Test
    void a_crash_between_two_of_them_leaves_the_rest_to_the_sweep() {
        deliver(note(notebook, poison), note(notebook, "second"));
        mend();
        var first = letter(0);
        OnContext.await(() -> outboxTransactions.runPending(
                (transaction, outbox) -> attempt.run(transaction, outbox, first, SettlementNote.NONE)));
        deliver(note(notebook, "third"));
        assertThat(notes.in(notebook))
                .as("the third must not overtake the second")
                .containsExactly(poison);

        OnContext.await(redrive::redriveReleased);

        assertThat(notes.in(notebook)).containsExactly(poison, "second", "third");
        assertThat(states(notebook)).containsOnly(REDRIVEN);
    }

    @Test
    void an_event_that_comes_while_the_one_ahead_is_redriven_is_handled_after_it() {
        deliver(note(notebook, poison));
        mend();
        var first = letter(0);
        var second = note(notebook, "second");
        var delivery = new AtomicReference<CompletableFuture<Boolean>>();

        beforeCommitOf(
                (transaction, outbox) -> attempt.run(transaction, outbox, first, SettlementNote.NONE),
                () -> delivery.set(beginUntilItWaits(() -> {
                    deliver(second);
                    return true;
                })));

        assertThat(delivery.get().join()).isTrue();
        assertThat(notes.in(notebook)).containsExactly(poison, "second");
        assertThat(letters(notebook)).hasSize(1);
    }

    @Test
    void an_event_that_is_just_being_parked_is_seen_by_the_redrive() {
        deliver(note(notebook, poison));
        mend();
        var first = letter(0);
        var second = List.of(received(notebook, "second"));
        var redriven = new AtomicReference<CompletableFuture<DeadLetterOutcome>>();

        var entered = beforeCommitOf(
                (transaction, outbox) -> order.enter(transaction, outbox, "notes-in", second),
                () -> redriven.set(beginUntilItWaits(() -> redrive(first))));

        assertThat(entered.waiting()).isEqualTo(1);
        assertThat(redriven.get().join().followers()).isEqualTo(1);
        assertThat(notes.in(notebook)).containsExactly(poison, "second");
    }

    @Test
    void what_is_no_event_or_has_no_key_holds_nobody_back() {
        publish("notes.v1", notebook, "no envelope", List.of());
        write("e1", notebook, "good");
        awaitNotes("good");
        deliver(note(null, poison), note(null, "also without a key"));

        assertThat(letters(notebook)).hasSize(1);
        assertThat(redrive(letter(0)).kind()).isEqualTo(Kind.STILL_PARKED);
        assertThat(letters(notebook).getFirst().attempts()).isEqualTo(2);
    }
}
