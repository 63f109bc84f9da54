package io.stellwerk.system.simulation;

import io.smallrye.mutiny.Uni;
import io.stellwerk.messaging.Transaction;
import io.stellwerk.notification.board.Board;
import io.stellwerk.notification.board.BoardClock;
import io.stellwerk.notification.board.BoardCount;
import io.stellwerk.notification.board.BoardRow;
import io.stellwerk.notification.board.view.BoardSnapshot;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Notification's board: each row is merged with what is there, as its table's statement does it. */
final class BoardTable implements Board {

    static final Table<BoardRow> BOARD = new Table<>("board");

    @Override
    public Uni<Void> record(Transaction given, Collection<BoardRow> rows) {
        SimulatedTransaction transaction = SimulatedTransaction.of(given);
        List<String> locks = rows.stream().map(row -> "board/" + row.ticketId()).toList();
        return transaction.statement("upsert board", locks, () -> {
            for (BoardRow row : rows) {
                String key = row.ticketId().toString();
                transaction.put(
                        BOARD,
                        key,
                        transaction
                                .row(BOARD, key)
                                .map(known -> merged(transaction, known, row))
                                .orElse(row));
            }
            return null;
        });
    }

    @Override
    public Uni<Void> stir(Transaction given) {
        return Uni.createFrom().voidItem();
    }

    private static BoardRow merged(SimulatedTransaction transaction, BoardRow known, BoardRow added) {
        return transaction.world().has(Flaw.BOARD_BY_ARRIVAL) && added.state() != null
                ? added.and(known)
                        .at(
                                new BoardRow.State(
                                        Math.max(
                                                        known.state() == null
                                                                ? 0
                                                                : known.state().sequence(),
                                                        added.state().sequence())
                                                + 1,
                                        added.state().status(),
                                        added.state().tier(),
                                        added.state().queue(),
                                        added.state().owner(),
                                        added.state().priority(),
                                        added.state().category(),
                                        added.state().language(),
                                        added.state().changedAt()),
                                BoardClock.NONE)
                : known.and(added);
    }

    @Override
    public Uni<Long> revision(Transaction given) {
        throw new UnsupportedOperationException("reading is not simulated");
    }

    @Override
    public Uni<BoardSnapshot> snapshot(Transaction given, Instant now) {
        throw new UnsupportedOperationException("reading is not simulated");
    }

    @Override
    public Uni<List<BoardCount>> counts(Transaction given) {
        throw new UnsupportedOperationException("numbers are not simulated");
    }

    @Override
    public Uni<Void> sumUp(Transaction given) {
        throw new UnsupportedOperationException("numbers are not simulated");
    }
}
