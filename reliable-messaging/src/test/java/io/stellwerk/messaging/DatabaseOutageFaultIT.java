package io.stellwerk.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.stellwerk.testing.PostgresResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DatabaseOutageFaultIT extends NoteFaultBase {

    @Test
    void events_that_arrive_while_the_database_is_out_wait_and_none_is_parked() {
        write("e0", notebook, "before");
        awaitNotes("before");
        PostgresResource.stopServer();
        try {
            write("e1", notebook, "first");
            write("e2", notebook, "second");
        } finally {
            PostgresResource.startServer();
        }

        awaitNotes("before", "first", "second");
        assertThat(takenFrom(notebook, 3)).containsExactly("before", "first", "second");
        assertThat(publishedNow("notes.dlq.notes.v1", notebook)).isEmpty();
    }
}
