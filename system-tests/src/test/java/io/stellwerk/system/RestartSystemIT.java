package io.stellwerk.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RestartSystemIT {

    private final Stack stack = Stack.running();
    private final Journey journey = new Journey(stack.desk(), stack.mailboxOf("restart@customer.example"));

    @BeforeAll
    void a_ticket_went_its_whole_way() {
        journey.steps().forEach(Runnable::run);
    }

    @Test
    void tickets_and_mails_are_still_there_after_everything_was_stopped_and_started() {
        stack.down();
        stack.up();

        assertNothingIsLost();
    }

    @Test
    void a_stop_in_the_midst_of_work_finishes_what_has_begun() throws InterruptedException {
        Queue<String> accepted = new ConcurrentLinkedQueue<>();
        Thread customers = Thread.ofVirtual().start(() -> stack.desk().writeUntilClosed(accepted));
        await().until(() -> accepted.size() > 20);
        stack.down();
        customers.join();
        List<String> logs = stack.logsSinceStart();
        stack.up();

        assertThat(logs)
                .allSatisfy(log -> assertThat(log)
                        .contains("-service stopped in")
                        .doesNotContain("Pool closed")
                        .doesNotContain(" ERROR "));
        await().untilAsserted(() -> assertThat(accepted)
                .allSatisfy(ticket ->
                        assertThat(stack.desk().ticket(ticket).text("status")).isEqualTo("QUEUED")));
        assertNothingIsLost();
    }

    @Test
    void a_start_after_a_killed_one_ends_what_is_left_over_and_has_everything() {
        stack.killLocalStack();
        stack.up();

        assertThat(stack.console()).contains("PostgreSQL    left over from a killed run, ended");
        assertNothingIsLost();
    }

    @Test
    void a_second_start_is_refused_with_one_sentence_and_harms_nothing() {
        Stack.CommandAnswer second = stack.command("up");

        assertThat(second.exitCode()).isEqualTo(1);
        assertThat(second.output()).startsWith("Stellwerk is already running").hasLineCount(1);
        assertNothingIsLost();
    }

    @Test
    void a_taken_port_is_named_and_nothing_is_started() throws IOException {
        stack.down();
        try (ServerSocket stranger = new ServerSocket(stack.basePort() + 2)) {
            Stack.CommandAnswer start = stack.command("up", "--ports", Integer.toString(stack.basePort()));

            assertThat(start.exitCode()).isEqualTo(1);
            assertThat(start.output())
                    .contains("Port " + stranger.getLocalPort() + ", which Stellwerk needs for triage, is taken")
                    .contains("--ports")
                    .doesNotContain("ready");
        }
        stack.up();

        assertNothingIsLost();
    }

    private void assertNothingIsLost() {
        assertThat(stack.desk().ticket(journey.ticketId()).text("status")).isEqualTo("RESOLVED");
        assertThat(stack.desk()
                        .get("/api/intake/v1/conversations/" + journey.ticketId())
                        .body()
                        .path("messages"))
                .hasSize(3);
        assertThat(journey.replies()).hasSize(1);
    }
}
