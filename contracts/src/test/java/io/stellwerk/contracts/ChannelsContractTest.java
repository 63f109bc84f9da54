package io.stellwerk.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The AsyncAPI document tells of exactly the topics, types, groups and headers that the services' code has. */
class ChannelsContractTest {

    private static final Path MESSAGING = Path.of("../reliable-messaging/src/main/java/io/stellwerk/messaging");
    private static final String DEAD_LETTER = "dead-letter";
    private static final Map<String, String> KEYS = Map.of(
            "ticketId", "The ticket id.",
            "keyId", "The key's id.",
            "articleId", "The article's id.",
            "sourceMessageId", "The source message id.",
            "recordKey", "The key of the record that is answered.");

    private final AsyncApi document = AsyncApi.read();

    static List<ServiceCode> services() {
        return Stream.of("intake", "triage", "escalation", "notification")
                .map(ServiceCode::new)
                .toList();
    }

    @Test
    void nobody_but_the_services_and_the_integrations_sends_or_receives() {
        assertThat(document.operations())
                .extracting(AsyncApi.Operation::service)
                .containsOnly(
                        "channel integrations",
                        "intake-service",
                        "triage-service",
                        "escalation-service",
                        "notification-service");
        assertThat(topics("channel integrations", AsyncApi.Operation::sends))
                .containsExactly("channel.bulk.v1", "channel.inbound.v1");
    }

    @ParameterizedTest
    @MethodSource("services")
    void a_service_reads_what_the_document_says_in_the_group_that_it_says(ServiceCode code) {
        SortedMap<String, String> documented = new TreeMap<>();
        operations(code.service(), operation -> !operation.sends())
                .forEach(operation -> documented.put(operation.topic(), operation.group()));
        assertThat(documented).isEqualTo(code.incoming()).isNotEmpty();
        assertThat(code.incoming().keySet()).containsAll(code.topicsNamed());
    }

    @ParameterizedTest
    @MethodSource("services")
    void a_service_acts_on_the_types_that_the_document_says(ServiceCode code) {
        assertThat(types(code.service(), operation -> !operation.sends()))
                .isEqualTo(code.typesRead())
                .isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("services")
    void a_service_publishes_what_the_document_says(ServiceCode code) {
        assertThat(types(code.service(), operation -> operation.sends() && !isDeadLetter(operation)))
                .isEqualTo(code.typesPublished())
                .isNotEmpty();
        assertThat(topics(code.service(), operation -> operation.sends() && !isDeadLetter(operation)))
                .isEqualTo(code.topicsPublished())
                .isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("services")
    void a_service_parks_what_it_cannot_handle_where_the_document_says(ServiceCode code) {
        assertThat(topics(code.service(), ChannelsContractTest::isDeadLetter)).isEqualTo(code.deadLetters());
        assertThat(ServiceCode.literals(MESSAGING.resolve("DeadLetterRecord.java"), "[.]dlq[.]"))
                .containsExactly(".dlq.");
    }

    @Test
    void the_headers_are_those_that_the_code_writes() {
        Path events = MESSAGING.resolve("CloudEventHeaders.java");
        SortedSet<String> written = ServiceCode.literals(events, "ce_");
        written.addAll(ServiceCode.literals(events, "content-type"));
        written.addAll(ServiceCode.literals(events, "traceparent"));
        assertThat(names(document.root().at("/components/messageTraits/cloudEvent/headers/properties")))
                .isEqualTo(written)
                .hasSize(8);
        SortedSet<String> added = ServiceCode.literals(MESSAGING.resolve("DeadLetterRecord.java"), "dlq_");
        added.addAll(ServiceCode.literals(MESSAGING.resolve("OutboxRow.java"), "dlq_"));
        assertThat(names(document.root().at("/components/messages/DeadLetter/headers/properties")))
                .isEqualTo(added)
                .hasSize(9);
    }

    @Test
    void the_key_of_each_message_is_the_field_that_its_schema_names() {
        SortedMap<String, String> documented = new TreeMap<>();
        SortedMap<String, String> expected = new TreeMap<>();
        for (JsonNode message : document.root().at("/components/messages")) {
            if (!message.path("name").asText().equals(DEAD_LETTER)) {
                documented.put(
                        message.path("name").asText(),
                        message.at("/bindings/kafka/key/description").asText());
            }
        }
        for (Contract contract : Contract.all()) {
            String field = contract.schema().path("x-key").asText();
            assertThat(contract.schema().path("required"))
                    .extracting(JsonNode::asText)
                    .contains(field);
            expected.put(contract.type(), KEYS.get(field));
        }
        assertThat(documented).isEqualTo(expected);
    }

    @Test
    void the_guide_for_other_systems_names_every_topic_and_header() throws Exception {
        String guide = Files.readString(Path.of("../docs/consuming.md"));
        document.operations().stream()
                .filter(operation -> !isDeadLetter(operation))
                .forEach(operation -> assertThat(guide).contains("`" + operation.topic() + "`"));
        names(document.root().at("/components/messageTraits/cloudEvent/headers/properties"))
                .forEach(header -> assertThat(guide).contains("`" + header + "`"));
    }

    private static boolean isDeadLetter(AsyncApi.Operation operation) {
        return operation.types().contains(DEAD_LETTER);
    }

    private Stream<AsyncApi.Operation> operations(String service, Predicate<AsyncApi.Operation> wanted) {
        return document.operations().stream()
                .filter(operation -> operation.service().equals(service))
                .filter(wanted);
    }

    private SortedSet<String> topics(String service, Predicate<AsyncApi.Operation> wanted) {
        return operations(service, wanted)
                .map(AsyncApi.Operation::topic)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private SortedSet<String> types(String service, Predicate<AsyncApi.Operation> wanted) {
        return operations(service, wanted)
                .flatMap(operation -> operation.types().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static SortedSet<String> names(JsonNode object) {
        return object.propertyStream().map(Map.Entry::getKey).collect(Collectors.toCollection(TreeSet::new));
    }
}
