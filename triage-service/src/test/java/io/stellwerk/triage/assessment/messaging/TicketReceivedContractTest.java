package io.stellwerk.triage.assessment.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stellwerk.messaging.UnreadablePayload;
import io.stellwerk.messaging.WireJson;
import io.stellwerk.testing.ContractExamples;
import io.stellwerk.triage.Channel;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Triage reads every example of intake's contract, and one of tomorrow. */
class TicketReceivedContractTest {

    static List<ContractExamples.Example> examples() {
        return ContractExamples.of("intake", "ticket-received").all();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void every_example_is_read(ContractExamples.Example example) {
        var received = WireJson.read(example.bytes(), TicketReceived.class);
        assertThat(received.ticketNumber()).startsWith("SW-");
        assertThat(received.customer().customerId()).isNotNull();
        assertThat(received.asTicket().channel()).isNotEqualTo(Channel.UNKNOWN);
        assertThat(received.asTicket().text()).isNotBlank();
    }

    @Test
    void a_channel_of_tomorrow_is_no_reason_to_fail() {
        String json = ContractExamples.of("intake", "ticket-received")
                .minimal()
                .json()
                .replace("\"WEB\"", "\"PIGEON\"");
        var received = WireJson.read(json.getBytes(StandardCharsets.UTF_8), TicketReceived.class);
        assertThat(received.asTicket().channel()).isEqualTo(Channel.UNKNOWN);
        assertThat(received.channel()).isEqualTo("PIGEON");
    }

    @Test
    void a_ticket_without_id_cannot_be_read() {
        assertThatThrownBy(() -> WireJson.read("{}".getBytes(StandardCharsets.UTF_8), TicketReceived.class))
                .isInstanceOf(UnreadablePayload.class);
    }
}
