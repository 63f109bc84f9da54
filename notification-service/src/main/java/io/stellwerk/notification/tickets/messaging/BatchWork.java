package io.stellwerk.notification.tickets.messaging;

import io.stellwerk.notification.alerts.Alert;
import io.stellwerk.notification.board.BoardRow;
import io.stellwerk.notification.correspondence.Correspondence;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Work of one batch of events: correspondence, rows of the board, and alerts.
 *
 * @param stirred tickets of which there is something new that the board does not show
 */
record BatchWork(Correspondence correspondence, Map<UUID, BoardRow> board, Set<UUID> stirred, List<Alert> alerts) {

    static BatchWork on(Correspondence correspondence) {
        return new BatchWork(correspondence, new LinkedHashMap<>(), new HashSet<>(), new ArrayList<>());
    }

    void show(BoardRow row) {
        board.merge(row.ticketId(), row, BoardRow::and);
    }

    void stir(UUID ticketId) {
        stirred.add(ticketId);
    }

    Collection<BoardRow> rows() {
        return List.copyOf(board.values());
    }
}
