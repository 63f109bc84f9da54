package io.stellwerk.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RestartSystemIT {

    private final Stack stack = Stack.running();

    @Test
    void tickets_and_mails_are_still_there_after_everything_was_stopped_and_started() {
        Journey journey = new Journey(stack.desk(), stack.mailboxOf("restart@customer.example"));
        journey.steps().forEach(Runnable::run);

        stack.down();
        stack.up();

        assertThat(stack.desk().ticket(journey.ticketId()).text("status")).isEqualTo("RESOLVED");
        assertThat(stack.desk()
                        .get("/api/intake/v1/conversations/" + journey.ticketId())
                        .body()
                        .path("messages"))
                .hasSize(3);
        assertThat(journey.replies()).hasSize(1);
    }
}
