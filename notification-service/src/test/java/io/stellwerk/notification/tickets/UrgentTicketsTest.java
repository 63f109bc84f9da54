package io.stellwerk.notification.tickets;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.stellwerk.messaging.WireJson;
import io.stellwerk.notification.alerts.Alert;
import io.stellwerk.notification.alerts.AlertKind;
import io.stellwerk.testing.ContractExamples;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class UrgentTicketsTest {

    @Test
    void a_queued_ticket_alerts_if_it_has_priority_1() throws IOException {
        assertThat(alert(EscalationEvent.TICKET_QUEUED, "ticket-queued", event -> {}))
                .isEmpty();
        assertThat(alert(EscalationEvent.TICKET_QUEUED, "ticket-queued", event -> event.put("priority", "P1")))
                .hasValueSatisfying(alert -> {
                    assertThat(alert.kind()).isEqualTo(AlertKind.PRIORITY_1);
                    assertThat(alert.tier()).isEqualTo(2);
                    assertThat(alert.owner()).isNull();
                    assertThat(alert.cause()).isEqualTo("the event");
                });
    }

    @Test
    void a_ticket_that_was_raised_to_priority_1_alerts_its_owner_once() throws IOException {
        assertThat(alert(
                        EscalationEvent.TICKET_RECLASSIFIED,
                        "ticket-reclassified",
                        event -> event.put("priority", "P1")))
                .hasValueSatisfying(alert -> assertThat(alert.owner()).isEqualTo("mehmet.yilmaz"));
        assertThat(alert(EscalationEvent.TICKET_RECLASSIFIED, "ticket-reclassified", event -> {
                    event.put("priority", "P1");
                    event.withObject("/before").put("priority", "P1");
                }))
                .isEmpty();
    }

    @Test
    void a_broken_promise_of_any_response_alerts_and_a_warning_does_not() throws IOException {
        for (String metric : List.of("FIRST_RESPONSE", "NEXT_RESPONSE")) {
            assertThat(alert(
                            EscalationEvent.SERVICE_LEVEL_BREACHED,
                            "service-level-breached",
                            event -> event.put("metric", metric)))
                    .hasValueSatisfying(alert -> {
                        assertThat(alert.kind()).isEqualTo(AlertKind.PROMISE_BROKEN);
                        assertThat(alert.dueAt()).isEqualTo(Instant.parse("2026-11-24T11:30:00Z"));
                    });
        }
        assertThat(alert(EscalationEvent.RESPONSE_PROMISED, "response-promised", event -> {}))
                .isEmpty();
        assertThat(alert(
                        EscalationEvent.SERVICE_LEVEL_WARNED,
                        "service-level-warned",
                        event -> event.put("priority", "P1")))
                .isEmpty();
    }

    private static Optional<Alert> alert(EscalationEvent kind, String name, Consumer<ObjectNode> change)
            throws IOException {
        ObjectNode event = (ObjectNode) new ObjectMapper()
                .readTree(ContractExamples.of("escalation", name).full().bytes());
        change.accept(event);
        return WireJson.read(event.toString().getBytes(StandardCharsets.UTF_8), TicketMoved.class)
                .alert(kind, "the event");
    }
}
