package io.stellwerk.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.stellwerk.messaging.DeadLetterOutcome.Kind;
import io.stellwerk.testing.PostgresResource;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A dead letter has one effect (invariant 5), however often it is redriven and wherever that ends. */
@QuarkusTest
class RedriveFaultIT extends DeadLetterFaultBase {

    @Inject
    InboxStore inbox;

    @Inject
    DeadLetterStore store;

    @Test
    void redriving_twice_has_one_effect() {
        deliver(note(notebook, poison));
        mend();

        var first = redrive(letter(0));
        var second = redrive(letter(0));

        assertThat(first.kind()).isEqualTo(Kind.REDRIVEN);
        assertThat(second.kind()).isEqualTo(Kind.ALREADY_REDRIVEN);
        assertThat(notes.in(notebook)).containsExactly(poison);
        assertThat(takenFrom(notebook, 1)).containsExactly(poison);
    }

    @Test
    void redriving_at_once_has_one_effect() {
        deliver(note(notebook, poison), note(notebook, "second"));
        mend();
        UUID id = letter(0);

        List<Kind> kinds = Stream.generate(() -> atOnce(() -> redrive(id))).limit(5).toList().stream()
                .map(outcome -> outcome.join().kind())
                .toList();

        assertThat(kinds).containsOnly(Kind.REDRIVEN, Kind.ALREADY_REDRIVEN).containsOnlyOnce(Kind.REDRIVEN);
        assertThat(notes.in(notebook)).containsExactly(poison, "second");
    }

    @Test
    void a_redrive_in_the_middle_of_another_waits_for_it_and_does_nothing() {
        deliver(note(notebook, poison));
        mend();
        UUID id = letter(0);
        var second = new AtomicReference<CompletableFuture<DeadLetterOutcome>>();

        var first = beforeCommitOf(
                (transaction, outbox) -> attempt.run(transaction, outbox, id, SettlementNote.NONE),
                () -> second.set(beginUntilItWaits(() -> redrive(id))));

        assertThat(first.kind()).isEqualTo(Kind.REDRIVEN);
        assertThat(second.get().join().kind()).isEqualTo(Kind.ALREADY_REDRIVEN);
        assertThat(notes.in(notebook)).containsExactly(poison);
    }

    @Test
    void what_still_fails_stays_parked_with_its_new_reason() {
        deliver(note(other, NoteConsumer.REFUSED), note(other, "second"));
        var refused = letters(other).getFirst();

        var outcome = redrive(refused.id());

        assertThat(outcome.kind()).isEqualTo(Kind.STILL_PARKED);
        assertThat(outcome.reason()).contains("notes_text_check");
        var letter = letters(other).getFirst();
        assertThat(letter.isParked()).isTrue();
        assertThat(letter.attempts()).isEqualTo(2);
        assertThat(letter.reason()).isEqualTo(outcome.reason());
        assertThat(notes.in(other)).isEmpty();
    }

    @Test
    void a_redrive_that_is_rolled_back_has_not_happened() {
        deliver(note(notebook, poison));
        mend();
        UUID id = letter(0);

        assertThatThrownBy(() -> OnContext.await(() -> outboxTransactions.runPending(
                        (transaction, outbox) -> attempt.run(transaction, outbox, id, SettlementNote.NONE)
                                .chain(transaction.entities()::flush)
                                .chain(() -> Uni.createFrom().failure(new IllegalStateException("it dies here"))))))
                .hasMessageContaining("it dies here");

        assertThat(notes.in(notebook)).isEmpty();
        assertThat(letters(notebook).getFirst().isParked()).isTrue();
        assertThat(redrive(id).kind()).isEqualTo(Kind.REDRIVEN);
        assertThat(takenFrom(notebook, 1)).containsExactly(poison);
    }

    @Test
    void an_outage_is_no_fault_of_the_letter() {
        deliver(note(notebook, poison));
        mend();
        UUID id = letter(0);

        PostgresResource.stopServer();
        try {
            assertThatThrownBy(() -> redrive(id)).matches(Outage::isBehind);
        } finally {
            PostgresResource.startServer();
        }

        awaitRedriven(id);
        assertThat(letters(notebook).getFirst().attempts()).isEqualTo(2);
        assertThat(notes.in(notebook)).containsExactly(poison);
    }

    @Test
    void many_are_redriven_page_by_page_past_those_that_fail_again() {
        deliver(
                note(notebook, poison),
                note(other, NoteConsumer.UNDECIDABLE),
                note(notebook + "b", poison),
                note(notebook, "second"));
        mend();
        long before = letters(notebook).getFirst().place() - 1;

        var first = redriveAll(before, 2);
        var second = redriveAll(first.last(), 2);

        assertThat(first.outcomes())
                .extracting(DeadLetterOutcome::kind)
                .containsExactly(Kind.REDRIVEN, Kind.STILL_PARKED);
        assertThat(first.left()).isEqualTo(1);
        assertThat(second.outcomes()).extracting(DeadLetterOutcome::kind).containsExactly(Kind.REDRIVEN);
        assertThat(second.left()).isZero();
        assertThat(notes.in(notebook)).containsExactly(poison, "second");
    }

    @Test
    void a_letter_of_a_consumer_that_is_gone_can_only_be_discarded() {
        OnContext.await(
                () -> handling.handle(List.of(note(notebook, poison), note(notebook, "second")), new Gone(consumer)));
        var letter = OnContext.await(() -> desk.list(new DeadLetterQuery(null, null, null, notebook, 0, 10)));

        assertThat(letter).as("nobody waits for what cannot be redriven").hasSize(1);
        assertThat(redrive(letter.getFirst().id()).kind()).isEqualTo(Kind.NO_CONSUMER);
        assertThat(notes.in(notebook)).containsExactly("second");
    }

    @Test
    void the_inbox_remembers_what_is_parked_and_settled_letters_are_forgotten_in_the_end() {
        var record = note(notebook, poison);
        deliver(record);
        age("update inbox set handled_at = now() - interval '40 days' where event_id = :it", notebook + "/0");
        forget();
        deliver(record);
        assertThat(letters(notebook)).as("parked once").hasSize(1);

        mend();
        assertThat(redrive(letter(0)).kind()).isEqualTo(Kind.REDRIVEN);
        forget();
        deliver(record);
        assertThat(notes.in(notebook)).containsExactly(poison);
        assertThat(letters(notebook)).hasSize(1);

        age("update dead_letter set settled_at = now() - interval '40 days' where key = :it", notebook);
        forget();
        assertThat(letters(notebook)).isEmpty();
    }

    private DeadLetterOperations.Course redriveAll(long after, int limit) {
        return OnContext.await(() -> desk.redriveAll(
                new DeadLetterQuery(null, "notes.v1", "notes-in", null, after, limit), SettlementNote.NONE));
    }

    private void awaitRedriven(UUID id) {
        org.awaitility.Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .ignoreExceptions()
                .until(() -> redrive(id).kind() == Kind.REDRIVEN);
    }

    private void age(String update, String which) {
        notes.ask(transaction -> transaction.sql(update).with("it", which).update());
    }

    private void forget() {
        Duration month = Duration.ofDays(30);
        notes.ask(transaction ->
                inbox.forget(transaction, month, 1_000).chain(() -> store.forget(transaction, month, 1_000)));
    }
}
