package io.stellwerk.escalation.tickets.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.stellwerk.escalation.Priority;
import io.stellwerk.escalation.Tier;
import io.stellwerk.escalation.tickets.Assessment;
import io.stellwerk.messaging.WireJson;
import io.stellwerk.testing.ContractExamples;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Events of intake and triage can be read here, also with fields that do not exist yet. */
class ConsumedEventsContractTest {

    @ParameterizedTest
    @MethodSource("received")
    void a_received_ticket_is_registered_with_its_facts(ContractExamples.Example example) {
        TicketReceived received = WireJson.read(example.bytes(), TicketReceived.class);

        assertThat(received.facts().number()).startsWith("SW-");
        assertThat(received.facts().customerId()).isNotBlank();
        assertThat(received.facts().channel()).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("replied")
    void a_customers_reply_is_read(ContractExamples.Example example) {
        CustomerReplied replied = WireJson.read(example.bytes(), CustomerReplied.class);

        assertThat(replied.reply().messageId()).isNotNull();
        assertThat(replied.reply().receivedAt()).isNotNull();
    }

    @ParameterizedTest
    @MethodSource("withdrawn")
    void a_withdrawal_is_read(ContractExamples.Example example) {
        TicketWithdrawn withdrawn = WireJson.read(example.bytes(), TicketWithdrawn.class);

        assertThat(withdrawn.ticketId()).isNotNull();
        assertThat(withdrawn.customerId()).isNotBlank();
        assertThat(withdrawn.occurredAt()).isNotNull();
    }

    static Stream<ContractExamples.Example> withdrawn() {
        return examples(TicketWithdrawn.TYPE);
    }

    @ParameterizedTest
    @MethodSource("triaged")
    void a_triaged_ticket_has_a_tier(ContractExamples.Example example) {
        TicketAssessed assessed = WireJson.read(example.bytes(), TicketAssessed.class);

        assertThat(assessed.assessment().deferred()).isFalse();
        assertThat(assessed.assessment().entryTier()).isEqualTo(Tier.FIRST);
        assertThat(assessed.facts().subject()).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("deferred")
    void a_deferred_ticket_has_none(ContractExamples.Example example) {
        Assessment assessment =
                WireJson.read(example.bytes(), TicketAssessed.class).assessment();

        assertThat(assessment.deferred()).isTrue();
        assertThat(assessment.skills()).isEmpty();
    }

    @Test
    void a_priority_that_does_not_exist_yet_counts_as_not_assessed() {
        String later =
                ContractExamples.ofType(TicketAssessed.TRIAGED).minimal().json().replace("\"P4\"", "\"P0\"");

        TicketAssessed assessed =
                WireJson.read(later.getBytes(java.nio.charset.StandardCharsets.UTF_8), TicketAssessed.class);

        assertThat(assessed.assessment().priority()).isEqualTo(Priority.PROVISIONAL);
    }

    static Stream<ContractExamples.Example> received() {
        return examples(TicketReceived.TYPE);
    }

    static Stream<ContractExamples.Example> replied() {
        return examples(CustomerReplied.TYPE);
    }

    static Stream<ContractExamples.Example> triaged() {
        return examples(TicketAssessed.TRIAGED);
    }

    static Stream<ContractExamples.Example> deferred() {
        return examples(TicketAssessed.DEFERRED);
    }

    private static Stream<ContractExamples.Example> examples(String type) {
        return ContractExamples.ofType(type).all().stream();
    }
}
