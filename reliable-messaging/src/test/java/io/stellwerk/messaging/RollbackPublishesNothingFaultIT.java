package io.stellwerk.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RollbackPublishesNothingFaultIT extends NoteFaultBase {

    @Test
    void work_that_fails_leaves_neither_state_nor_event() {
        assertThatThrownBy(() -> transact((transaction, outbox) -> {
                    outbox.add(taken(notebook, "never"));
                    return transaction
                            .entities()
                            .persist(new Note("e1", notebook, "never"))
                            .chain(transaction.entities()::flush)
                            .chain(() -> Uni.createFrom().failure(new IllegalStateException("changed my mind")));
                }))
                .hasMessageContaining("changed my mind");
        transact((transaction, outbox) -> {
            outbox.add(taken(notebook, "published"));
            return transaction.entities().persist(new Note("e2", notebook, "published"));
        });

        assertThat(notes.in(notebook)).containsExactly("published");
        assertThat(takenFrom(notebook, 1)).isEqualTo(List.of("published"));
    }

    @Test
    void state_that_the_database_refuses_at_the_end_publishes_nothing() {
        assertThatThrownBy(() -> transact((transaction, outbox) -> {
                    outbox.add(taken(notebook, "never"));
                    return transaction.entities().persist(new Note("e1", notebook, NoteConsumer.REFUSED));
                }))
                .isNotNull();

        assertThat(notes.waiting(notebook)).isZero();
    }

    @Test
    void an_event_that_is_too_large_for_the_broker_is_refused_before_it_is_stored() {
        assertThatThrownBy(() -> transact((transaction, outbox) -> {
                    outbox.add(taken(notebook, "x".repeat(1_000_001)));
                    return Uni.createFrom().voidItem();
                }))
                .hasMessageContaining("larger than the limit");

        assertThat(notes.waiting(notebook)).isZero();
    }
}
