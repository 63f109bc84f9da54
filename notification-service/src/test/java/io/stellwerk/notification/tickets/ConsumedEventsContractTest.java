package io.stellwerk.notification.tickets;

import static org.assertj.core.api.Assertions.assertThat;

import io.stellwerk.messaging.WireJson;
import io.stellwerk.notification.board.BoardRow;
import io.stellwerk.testing.ContractExamples;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ConsumedEventsContractTest {

    static List<ContractExamples.Example> received() {
        return ContractExamples.of("intake", "ticket-received").all();
    }

    static List<ContractExamples.Example> replied() {
        return ContractExamples.of("intake", "customer-replied").all();
    }

    static List<ContractExamples.Example> bounced() {
        return ContractExamples.of("intake", "message-bounced").all();
    }

    static Stream<ContractExamples.Example> assessed() {
        return Stream.of("ticket-triaged", "triage-deferred")
                .flatMap(event -> ContractExamples.of("triage", event).all().stream());
    }

    static Stream<EscalationEvent> moves() {
        return Arrays.stream(EscalationEvent.values()).filter(event -> event != EscalationEvent.UNKNOWN);
    }

    @ParameterizedTest
    @MethodSource("received")
    void a_received_ticket_is_read(ContractExamples.Example example) {
        TicketReceived received = WireJson.read(example.bytes(), TicketReceived.class);

        assertThat(received.firstMessage().ticketNumber()).startsWith("SW-");
        assertThat(received.boardRow().receivedAt()).isEqualTo(received.receivedAt());
    }

    @Test
    void a_received_ticket_has_all_that_a_mail_needs() {
        TicketReceived received = WireJson.read(
                ContractExamples.of("intake", "ticket-received").full().bytes(), TicketReceived.class);

        assertThat(received.firstMessage().address()).isEqualTo("jonas.brandt@kunde.example");
        assertThat(received.firstMessage().messageId()).isEqualTo("<b7c1d2e3.4711@mail.kunde.example>");
        assertThat(received.firstMessage().references()).hasSize(2);
        assertThat(received.firstMessage().languageHint()).isEqualTo("de");
    }

    @ParameterizedTest
    @MethodSource("replied")
    void a_customers_reply_is_read(ContractExamples.Example example) {
        assertThat(WireJson.read(example.bytes(), CustomerReplied.class).ticketId())
                .isNotNull();
    }

    @ParameterizedTest
    @MethodSource("bounced")
    void a_bounce_is_read(ContractExamples.Example example) {
        assertThat(WireJson.read(example.bytes(), MessageBounced.class).address())
                .contains("@");
    }

    @ParameterizedTest
    @MethodSource("assessed")
    void an_assessment_is_read(ContractExamples.Example example) {
        TicketAssessed assessed = WireJson.read(example.bytes(), TicketAssessed.class);

        assertThat(assessed.language().code()).hasSize(2);
        assertThat(assessed.boardRow().assessedPriority()).startsWith("P");
    }

    @ParameterizedTest
    @MethodSource("moves")
    void every_move_of_a_ticket_is_read(EscalationEvent event) {
        String name = event.name().toLowerCase(Locale.ROOT).replace('_', '-');
        ContractExamples contract = ContractExamples.of("escalation", name);
        assertThat(EscalationEvent.of(contract.type())).isEqualTo(event);

        assertThat(contract.all()).allSatisfy(example -> {
            BoardRow row = WireJson.read(example.bytes(), TicketMoved.class).boardRow(event);
            assertThat(row.state()).isNotNull();
            assertThat(row.clock().isBroken()).isEqualTo(event == EscalationEvent.SERVICE_LEVEL_BREACHED);
            assertThat(row.clock().promised() > 0).isEqualTo(event == EscalationEvent.RESPONSE_PROMISED);
        });
    }

    @Test
    void an_agents_reply_is_read() {
        assertThat(ContractExamples.of("escalation", "agent-replied").all())
                .allSatisfy(example -> assertThat(WireJson.read(example.bytes(), AgentReplied.class)
                                .text())
                        .isNotBlank())
                .anySatisfy(example -> assertThat(WireJson.read(example.bytes(), AgentReplied.class)
                                .answer()
                                .author())
                        .isNotBlank());
    }
}
