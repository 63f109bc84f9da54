package io.stellwerk.escalation.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import io.stellwerk.escalation.domain.AgentCommand;
import io.stellwerk.escalation.domain.TicketId;
import io.stellwerk.messaging.Outbox;
import io.stellwerk.messaging.Transactions;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.Test;

class CallerHangsUpTest {

    private final CompletableFuture<Void> commit = new CompletableFuture<>();
    private boolean cancelled;

    /** A transaction that takes until it is told to commit. */
    private final class SlowTransactions implements Transactions {
        @Override
        public <T> Uni<T> run(BiFunction<Mutiny.Session, Outbox, Uni<T>> work) {
            return Uni.createFrom()
                    .completionStage(commit)
                    .onCancellation()
                    .invoke(() -> cancelled = true)
                    .map(done -> null);
        }
    }

    @Test
    void action_isCarriedThrough_whenItsCallerHangsUp() {
        ActOnTicket actions = new ActOnTicket(new SlowTransactions(), null, null, null, null);
        UniAssertSubscriber<ActionResult> caller = UniAssertSubscriber.create();

        actions.act(request()).subscribe().withSubscriber(caller);
        caller.cancel();

        assertThat(cancelled).isFalse();
        assertThat(commit.getNumberOfDependents()).isPositive();
    }

    private static ActOnTicket.Request request() {
        return new ActOnTicket.Request(
                new TicketId(UUID.randomUUID()), new AgentCommand.Accept("agent-7"), 1, null, null, Instant.EPOCH);
    }
}
