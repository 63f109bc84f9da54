package io.stellwerk.notification.board;

import io.quarkus.runtime.StartupEvent;
import io.stellwerk.messaging.Recurring;
import io.stellwerk.messaging.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;

/** Keeps the board's numbers small. */
@ApplicationScoped
public class BoardUpkeep {

    private static final Duration EVERY = Duration.ofSeconds(2);

    private final Transactions transactions;
    private final Board board;

    BoardUpkeep(Transactions transactions, Board board) {
        this.transactions = transactions;
        this.board = board;
    }

    void start(@Observes StartupEvent started, Recurring recurring) {
        recurring.every(
                EVERY,
                "summing up the board's numbers",
                () -> transactions.run((transaction, outbox) -> board.sumUp(transaction)));
    }
}
