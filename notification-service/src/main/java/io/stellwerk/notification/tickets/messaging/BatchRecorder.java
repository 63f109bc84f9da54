package io.stellwerk.notification.tickets.messaging;

import io.smallrye.mutiny.Uni;
import io.stellwerk.messaging.Outbox;
import io.stellwerk.messaging.Transaction;
import io.stellwerk.notification.alerts.RecordAlerts;
import io.stellwerk.notification.board.Board;
import io.stellwerk.notification.correspondence.Contacts;
import io.stellwerk.notification.correspondence.WriteCorrespondence;
import jakarta.enterprise.context.ApplicationScoped;

/** Loads what the work on a batch needs, and saves its results; the same for every topic. */
@ApplicationScoped
class BatchRecorder {

    private final WriteCorrespondence correspondence;
    private final Board board;
    private final RecordAlerts alerts;

    BatchRecorder(WriteCorrespondence correspondence, Board board, RecordAlerts alerts) {
        this.correspondence = correspondence;
        this.board = board;
        this.alerts = alerts;
    }

    Uni<BatchWork> begin(Transaction transaction, Contacts.Asked asked) {
        return correspondence.begin(transaction, asked).map(BatchWork::on);
    }

    Uni<Void> finish(Transaction transaction, BatchWork work, Outbox outbox) {
        return correspondence
                .finish(transaction, work.correspondence(), outbox)
                .chain(() -> board.record(transaction, work.rows()))
                .chain(() -> work.stirred().isEmpty() ? Uni.createFrom().voidItem() : board.stir(transaction))
                .chain(() -> alerts.record(transaction, work.alerts()));
    }
}
