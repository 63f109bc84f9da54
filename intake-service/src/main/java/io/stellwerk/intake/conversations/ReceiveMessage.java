package io.stellwerk.intake.conversations;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.stellwerk.intake.IntakeConfig;
import io.stellwerk.intake.messages.InboundMessage;
import io.stellwerk.messaging.GroupCommit;
import io.stellwerk.messaging.Outbox;
import io.stellwerk.messaging.Transaction;
import io.stellwerk.messaging.Transactions;
import io.vertx.core.Vertx;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;

/** Receives a message that somebody waits for, in a transaction that it may share with others. */
@ApplicationScoped
public class ReceiveMessage {
    private final GroupCommit<InboundMessage, Decided> shared;

    ReceiveMessage(
            ReceiveMessages receive,
            Transactions transactions,
            IntakeMetrics metrics,
            Vertx vertx,
            IntakeConfig config) {
        this.shared = new GroupCommit<>(work(receive, metrics), transactions, vertx, config.batch());
    }

    private static GroupCommit.Work<InboundMessage, Decided> work(ReceiveMessages receive, IntakeMetrics metrics) {
        return new GroupCommit.Work<>() {
            @Override
            public Uni<List<Decided>> perform(Transaction transaction, Outbox outbox, List<InboundMessage> messages) {
                return receive.load(transaction, messages)
                        .invoke(batch -> messages.forEach(message -> receive.decide(batch, message)))
                        .call(batch -> receive.save(transaction, batch, outbox))
                        .map(batch -> List.copyOf(batch.decided));
            }

            @Override
            public void committed(List<Decided> decided) {
                metrics.received(decided);
            }
        };
    }

    void start(@Observes StartupEvent started) {
        shared.start();
    }

    void stop(@Observes @Priority(GroupCommit.FINISH_FIRST) ShutdownEvent stop) throws InterruptedException {
        shared.finish();
    }

    /** Receives the message; the receipt comes when it is committed. */
    public Uni<Receipt> receive(InboundMessage message) {
        return shared.run(message, message.content().weight()).map(Receipt::of);
    }

    /** Tells whether a message that came now would be turned away, whatever its size. */
    public boolean isTooBusy() {
        return shared.isTooBusy();
    }

    /** The time that the next message has waited. */
    public Duration waited() {
        return shared.waited();
    }
}
