package io.stellwerk.notification.board;

import io.quarkus.runtime.StartupEvent;
import io.stellwerk.messaging.Database;
import io.stellwerk.messaging.Recurring;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;

/** Keeps the board's numbers small. */
@ApplicationScoped
public class BoardUpkeep {

    private static final Duration EVERY = Duration.ofSeconds(2);

    private final Database database;
    private final Board board;

    BoardUpkeep(Database database, Board board) {
        this.database = database;
        this.board = board;
    }

    void start(@Observes StartupEvent started, Recurring recurring) {
        recurring.every(
                EVERY,
                "summing up the board's numbers",
                () -> database.inTransaction(transaction -> board.sumUp(transaction)));
    }
}
