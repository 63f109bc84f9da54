package io.stellwerk.notification.tickets.messaging;

import io.smallrye.mutiny.Uni;
import io.stellwerk.messaging.Outbox;
import io.stellwerk.notification.board.Board;
import io.stellwerk.notification.correspondence.Contacts;
import io.stellwerk.notification.correspondence.WriteCorrespondence;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;

/** Begins and ends the work on a batch, the same way for every topic. */
@ApplicationScoped
class DeskRecorder {

    private final WriteCorrespondence correspondence;
    private final Board board;

    DeskRecorder(WriteCorrespondence correspondence, Board board) {
        this.correspondence = correspondence;
        this.board = board;
    }

    Uni<DeskWork> begin(Mutiny.Session session, Contacts.Asked asked) {
        return correspondence.begin(session, asked).map(DeskWork::on);
    }

    Uni<Void> finish(Mutiny.Session session, DeskWork work, Outbox outbox) {
        return correspondence
                .finish(session, work.correspondence(), outbox)
                .chain(() -> board.record(session, work.rows()));
    }
}
