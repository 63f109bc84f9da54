package io.stellwerk.intake.conversations;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.stellwerk.intake.IntakeConfig;
import io.stellwerk.intake.messages.InboundMessage;
import io.stellwerk.messaging.GroupCommit;
import io.stellwerk.messaging.Transactions;
import io.vertx.core.Vertx;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;

/** Receives a message that somebody waits for, in a transaction that it may share with others. */
@ApplicationScoped
public class ReceiveMessage {
    private final GroupCommit<ReceiveTogether.Wanted, Decided> shared;

    ReceiveMessage(ReceiveTogether receive, Transactions transactions, Vertx vertx, IntakeConfig config) {
        this.shared = new GroupCommit<>(receive, transactions, vertx, config.batch());
    }

    void start(@Observes StartupEvent started) {
        shared.start();
    }

    void stop(@Observes @Priority(GroupCommit.FINISH_FIRST) ShutdownEvent stop) throws InterruptedException {
        shared.finish();
    }

    /** Receives the message; the receipt comes when it is committed. */
    public Uni<Receipt> receive(InboundMessage message) {
        return receive(new ReceiveTogether.Wanted(message, null));
    }

    /** Receives a message that was ignored before, and writes down who wanted that. */
    public Uni<Receipt> receive(InboundMessage message, Release release) {
        return receive(new ReceiveTogether.Wanted(message, release));
    }

    private Uni<Receipt> receive(ReceiveTogether.Wanted wanted) {
        return shared.run(wanted, wanted.message().content().weight()).map(Receipt::of);
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
