package io.stellwerk.notification.board.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.stellwerk.notification.board.BoardCount;
import io.stellwerk.notification.board.view.BoardFlow;
import java.util.List;
import org.junit.jupiter.api.Test;

class LanesTest {

    private static final List<BoardCount> COUNTS = List.of(
            new BoardCount(0, "NEW", 100, 0),
            new BoardCount(1, "NEW", 1, 0),
            new BoardCount(1, "QUEUED", 2, 1),
            new BoardCount(1, "IN_PROGRESS", 4, 2),
            new BoardCount(2, "WAITING_FOR_CUSTOMER", 8, 3));

    @Test
    void a_sample_has_all_tiers_and_what_waits_in_none_is_in_none() {
        assertThat(SqlBoardSamples.tiers(COUNTS))
                .containsExactly(
                        new BoardFlow.Tier(1, 3, 4, 0, new BoardFlow.Breached(1, 2, 0)),
                        new BoardFlow.Tier(2, 0, 0, 8, new BoardFlow.Breached(0, 0, 3)),
                        new BoardFlow.Tier(3, 0, 0, 0, new BoardFlow.Breached(0, 0, 0)));
    }

    @Test
    void tickets_without_a_tier_are_arriving() {
        assertThat(new Lanes(COUNTS).arriving()).isEqualTo(new Lanes.Lane(100, 0));
    }
}
