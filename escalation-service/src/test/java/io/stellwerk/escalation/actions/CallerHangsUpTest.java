package io.stellwerk.escalation.actions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import io.stellwerk.audit.Caller;
import io.stellwerk.escalation.EscalationConfig;
import io.stellwerk.escalation.TicketId;
import io.stellwerk.escalation.organisation.Person;
import io.stellwerk.escalation.tickets.AgentCommand;
import io.stellwerk.messaging.Outbox;
import io.stellwerk.messaging.Transaction;
import io.stellwerk.messaging.Transactions;
import io.vertx.core.Vertx;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CallerHangsUpTest {

    private static final Person ANNA = new Person(new Caller("agent-7", "Anna", "192.0.2.17", null), true);

    private final Vertx vertx = Vertx.vertx();
    private final CompletableFuture<Void> commit = new CompletableFuture<>();
    private volatile boolean committed;
    private volatile boolean cancelled;

    /** A transaction that takes until it is told to commit. */
    private final class SlowTransactions implements Transactions {
        @Override
        public <T> Uni<T> run(BiFunction<Transaction, Outbox, Uni<T>> work) {
            return Uni.createFrom()
                    .completionStage(commit)
                    .onCancellation()
                    .invoke(() -> cancelled = true)
                    .invoke(() -> committed = true)
                    .chain(() -> Uni.createFrom().failure(new IllegalStateException("nobody listens any more")));
        }
    }

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void action_isCarriedThrough_whenItsCallerHangsUp() {
        ActOnTicket actions = new ActOnTicket(null, new SlowTransactions(), vertx, config());
        UniAssertSubscriber<ActionResult> caller = UniAssertSubscriber.create();

        actions.act(request()).subscribe().withSubscriber(caller);
        await().until(() -> commit.getNumberOfDependents() > 0);
        caller.cancel();
        commit.complete(null);

        await().until(() -> committed);
        assertThat(cancelled).isFalse();
    }

    private static EscalationConfig config() {
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(EscalationConfig.class)
                .build()
                .getConfigMapping(EscalationConfig.class);
    }

    private static ActOnTicket.Request request() {
        return new ActOnTicket.Request(
                new TicketId(UUID.randomUUID()),
                new AgentCommand.Accept("agent-7"),
                1,
                null,
                ANNA,
                null,
                Instant.EPOCH);
    }
}
