package io.stellwerk.notification.tickets.messaging;

import io.stellwerk.notification.board.BoardRow;
import io.stellwerk.notification.correspondence.Correspondence;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Work of one batch of events: correspondence and rows of the board. */
record BatchWork(Correspondence correspondence, Map<UUID, BoardRow> board) {

    static BatchWork on(Correspondence correspondence) {
        return new BatchWork(correspondence, new LinkedHashMap<>());
    }

    void show(BoardRow row) {
        board.merge(row.ticketId(), row, BoardRow::and);
    }

    Collection<BoardRow> rows() {
        return List.copyOf(board.values());
    }
}
