package io.stellwerk.notification.board.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SqlBoardTest {

    @Test
    void the_driver_keeps_the_statement_prepared() {
        assertThat("insert into board_next.board_ticket " + SqlBoard.UPSERT).hasSizeLessThan(2_048);
    }
}
