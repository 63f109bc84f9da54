package io.stellwerk.notification.tickets.messaging;

import io.stellwerk.notification.board.BoardRow;
import io.stellwerk.notification.correspondence.Correspondence;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What one batch leads to: who is told what, and what the board shows. */
record DeskWork(Correspondence correspondence, Map<UUID, BoardRow> board) {

    static DeskWork on(Correspondence correspondence) {
        return new DeskWork(correspondence, new LinkedHashMap<>());
    }

    void show(BoardRow row) {
        board.merge(row.ticketId(), row, BoardRow::and);
    }

    Collection<BoardRow> rows() {
        return List.copyOf(board.values());
    }
}
