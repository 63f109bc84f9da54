package io.stellwerk.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stellwerk.embedded.StackException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortPlanTest {

    @Test
    void a_taken_port_is_named_with_what_needs_it_and_what_to_do() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var free = PortPlan.free();
            var plan = new PortPlan(
                    free.gateway(),
                    free.intake(),
                    taken.getLocalPort(),
                    free.escalation(),
                    free.notification(),
                    free.kafka(),
                    free.postgres(),
                    free.smtp(),
                    free.imap());
            assertThatThrownBy(plan::requireFree)
                    .isInstanceOf(StackException.class)
                    .hasMessageContaining(
                            "Port " + taken.getLocalPort() + ", which Stellwerk needs for triage, is taken")
                    .hasMessageContaining("--ports");
        }
    }

    @Test
    void a_base_gives_nine_ports_in_a_row() {
        var plan = PortPlan.from(18_080);
        assertThat(plan.of("intake")).isEqualTo(18_081);
        assertThat(plan.imap()).isEqualTo(18_088);
        assertThat(plan.address()).isEqualTo("http://localhost:18080");
    }
}
