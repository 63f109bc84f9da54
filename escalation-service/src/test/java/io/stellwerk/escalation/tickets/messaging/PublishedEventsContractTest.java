package io.stellwerk.escalation.tickets.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.stellwerk.messaging.WireJson;
import io.stellwerk.testing.ContractCheck;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Events are written as their contract says, byte for byte. */
class PublishedEventsContractTest {

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("examples")
    void an_event_is_written_as_its_contract_shows(EscalationEventType type, String which, TicketPayload payload) {
        ContractCheck contract = ContractCheck.ofType(type.wireName());
        byte[] json = WireJson.write(payload);

        if (which.equals("full")) {
            contract.isFull(json);
        } else {
            contract.isMinimal(json);
        }
    }

    @Test
    void every_type_has_both_examples() {
        assertThat(examples().map(example -> example.get()[0]).distinct())
                .containsExactlyInAnyOrderElementsOf(Arrays.asList(EscalationEventType.values()));
    }

    static Stream<Arguments> examples() {
        return Stream.of(FullEvents.all(), MinimalEvents.all()).flatMap(List::stream);
    }
}
