package io.stellwerk.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Events of one kind of topic begin alike, so that a consumer can read the common part whatever the event is. */
class CommonPartContractTest {

    @ParameterizedTest
    @CsvSource({
        "escalation.ticket, 15, occurredAt",
        "notification.deliveries, 9, occurredAt",
        "notification.suppressions, 4, address"
    })
    void all_events_of_a_topic_begin_with_the_same_fields(String topic, int length, String last) {
        List<Contract> contracts = Contract.all().stream()
                .filter(contract -> contract.schema().path("x-topic").asText().startsWith(topic))
                .toList();
        List<Map.Entry<String, JsonNode>> common = firstFields(contracts.getFirst(), length);
        assertThat(common.getLast().getKey()).isEqualTo(last);
        assertThat(contracts)
                .hasSizeGreaterThan(1)
                .allSatisfy(
                        contract -> assertThat(firstFields(contract, length)).isEqualTo(common));
    }

    private static List<Map.Entry<String, JsonNode>> firstFields(Contract contract, int length) {
        return contract.schema()
                .path("properties")
                .propertyStream()
                .limit(length)
                .toList();
    }
}
