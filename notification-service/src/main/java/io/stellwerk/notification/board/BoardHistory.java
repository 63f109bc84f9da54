package io.stellwerk.notification.board;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.stellwerk.messaging.Database;
import io.stellwerk.messaging.Recurring;
import io.stellwerk.notification.NotificationConfig;
import io.stellwerk.notification.board.view.BoardFlow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;

/** The board's numbers as they were: takes a sample of them every five minutes, and reads the samples. */
@ApplicationScoped
public class BoardHistory {

    /** Time by which a sample may be late. */
    private static final Duration EVERY = Duration.ofSeconds(10);

    private final Database database;
    private final BoardSamples samples;
    private final Duration keptFor;

    BoardHistory(Database database, BoardSamples samples, NotificationConfig config) {
        this.database = database;
        this.samples = samples;
        this.keptFor = config.board().samplesKeptFor();
    }

    void start(@Observes StartupEvent started, Recurring recurring) {
        recurring.every(
                EVERY,
                "sampling the board's numbers",
                () -> database.inTransaction(transaction -> samples.take(transaction, keptFor)));
    }

    /** The samples of a stretch of time. */
    public Uni<BoardFlow> during(FlowRange range) {
        return database.read(transaction -> samples.between(transaction, range)).map(BoardFlow::new);
    }
}
