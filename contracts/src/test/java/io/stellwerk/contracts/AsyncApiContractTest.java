package io.stellwerk.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The AsyncAPI document tells of exactly the events and topics that there are. */
class AsyncApiContractTest {

    private static final String DEAD_LETTER = "dead-letter";

    private final AsyncApi document = AsyncApi.read();

    @Test
    void it_is_of_version_3() {
        assertThat(document.root().path("asyncapi").asText()).isEqualTo("3.0.0");
    }

    @Test
    void it_keeps_the_rules_of_the_specification() {
        assertThat(AsyncApiRules.problems(document.root())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/channels/intakeTicketsV1, address, adress",
        "/components/messages/TicketQueued, title, titel",
        "/components/messages/TicketQueued/payload, schemaFormat, format",
        "/operations/intakeReadsChannelInboundV1, action, act",
        "/operations/intakeReadsChannelInboundV1, channel, chanel",
        "/servers/local, host, url",
        "'', channels, chanels"
    })
    void the_rules_of_the_specification_find_a_misspelt_part(String pointer, String part, String misspelt) {
        ObjectNode broken = document.root().deepCopy();
        ObjectNode parent = (ObjectNode) broken.at(pointer);
        parent.set(misspelt, parent.remove(part));
        assertThat(AsyncApiRules.problems(broken)).isNotEmpty();
    }

    @Test
    void it_has_the_events_and_topics_that_have_a_contract() {
        Map<String, TreeSet<String>> expected = new TreeMap<>();
        for (Contract contract : Contract.all()) {
            expected.computeIfAbsent(contract.schema().path("x-topic").asText(), topic -> new TreeSet<>())
                    .add(contract.type());
        }
        expected.put("channel.bulk.v1", expected.get("channel.inbound.v1"));
        Map<String, TreeSet<String>> documented = new TreeMap<>();
        for (JsonNode channel : document.root().path("channels")) {
            TreeSet<String> types = new TreeSet<>();
            channel.path("messages")
                    .forEach(message ->
                            types.add(document.resolve(message).path("name").asText()));
            if (!types.equals(new TreeSet<>(List.of(DEAD_LETTER)))) {
                documented.put(channel.path("address").asText(), types);
            }
        }
        assertThat(documented).isEqualTo(expected);
    }

    @Test
    void each_message_refers_to_the_schema_of_its_type() {
        for (Map.Entry<String, JsonNode> entry :
                document.root().path("components").path("messages").properties()) {
            JsonNode message = entry.getValue();
            String type = message.path("name").asText();
            if (!type.equals(DEAD_LETTER)) {
                String reference = message.at("/payload/schema/$ref").asText();
                assertThat(Contract.ROOT.resolve(reference)).exists();
                JsonNode schema = Contract.read(Contract.ROOT.resolve(reference));
                assertThat(schema.path("x-type").asText()).isEqualTo(type);
                assertThat(schema.path("title").asText()).isEqualTo(entry.getKey());
                assertThat(message.at("/headers/properties/ce_type/const").asText())
                        .isEqualTo(type);
                assertThat(schema.path("description").asText())
                        .startsWith(message.path("title").asText() + ". ");
            }
        }
    }

    @Test
    void every_event_has_one_publisher_and_every_reference_leads_somewhere() {
        Map<String, TreeSet<String>> publishers = new TreeMap<>();
        for (AsyncApi.Operation operation : document.operations()) {
            if (operation.sends() && !operation.types().contains(DEAD_LETTER)) {
                operation
                        .types()
                        .forEach(type -> publishers
                                .computeIfAbsent(type, _ -> new TreeSet<>())
                                .add(operation.service()));
            }
        }
        assertThat(publishers.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Contract.all().stream().map(Contract::type).toList());
        assertThat(publishers.values())
                .allSatisfy(services -> assertThat(services).hasSize(1));
    }

    @Test
    void it_is_written_for_people() throws Exception {
        assertThat(Files.readAllLines(AsyncApi.FILE)).allMatch(line -> line.length() <= 250);
    }
}
