package io.stellwerk.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What an example shows is what its schema allows, and the schema allows no less than that. */
class ExamplesContractTest {

    /** A ticket in a queue has no owner, so its full example has none either. */
    private static final String ABSENT_IN_A_QUEUE = "owner";

    static List<Contract> contracts() {
        return Contract.all();
    }

    @Test
    void there_are_contracts() {
        assertThat(contracts()).hasSizeGreaterThan(20);
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void a_contract_is_complete(Contract contract) {
        assertThat(contract.folder().resolve("CHANGES.md")).isNotEmptyFile();
        assertThat(contract.examples())
                .extracting(file -> file.getFileName().toString())
                .contains("minimal.json", "full.json");
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void a_schema_says_whose_it_is(Contract contract) {
        JsonNode schema = contract.schema();
        assertThat(schema.path("$schema").asText()).isEqualTo("https://json-schema.org/draft/2020-12/schema");
        assertThat(schema.path("$id").asText())
                .isEqualTo("urn:stellwerk:contract:%s:%s:%s"
                        .formatted(contract.publisher(), contract.event(), contract.version()));
        assertThat(schema.path("x-type").asText()).isEqualTo(contract.type());
        assertThat(schema.path("x-topic").asText()).startsWith(contract.publisher() + ".");
        assertThat(contract.meaning()).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void a_schema_leaves_room_for_more_fields_and_describes_those_it_has(Contract contract) {
        for (JsonNode object : objects(contract.schema(), new ArrayList<>())) {
            assertThat(object.path("additionalProperties").asBoolean(true)).isTrue();
            object.path("properties")
                    .properties()
                    .forEach(property -> assertThat(
                                    property.getValue().path("description").asText())
                            .as(property.getKey())
                            .isNotBlank());
        }
    }

    @TestFactory
    Stream<DynamicTest> every_example_keeps_its_schema() {
        return contracts().stream()
                .flatMap(contract -> contract.examples().stream()
                        .map(file -> DynamicTest.dynamicTest(
                                Contract.ROOT.relativize(file).toString(),
                                () -> assertThat(Schemas.violations(contract.schema(), Contract.read(file)))
                                        .isEmpty())));
    }

    @TestFactory
    Stream<DynamicTest> no_required_field_can_be_left_out() {
        return contracts().stream()
                .flatMap(contract -> fieldsOf(contract.minimal(), "")
                        .map(pointer -> DynamicTest.dynamicTest(
                                contract + pointer,
                                () -> assertThat(Schemas.violations(
                                                contract.schema(), without(contract.minimal(), pointer)))
                                        .isNotEmpty())));
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void the_full_example_has_every_field(Contract contract) {
        JsonNode full = contract.full();
        Set<String> absent = full.path("status").asText().equals("QUEUED") ? Set.of(ABSENT_IN_A_QUEUE) : Set.of();
        List<String> fields = contract.schema()
                .path("properties")
                .propertyStream()
                .map(Map.Entry::getKey)
                .filter(field -> !absent.contains(field))
                .toList();
        assertThat(full.propertyStream().map(Map.Entry::getKey)).containsExactlyElementsOf(fields);
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void an_event_with_wrong_values_is_refused(Contract contract) {
        ObjectNode wrong = contract.minimal().deepCopy();
        wrong.put("receivedAt", "yesterday").put("occurredAt", "yesterday");
        assertThat(Schemas.violations(contract.schema(), wrong)).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void an_event_with_fields_of_a_later_version_is_allowed(Contract contract) {
        ObjectNode later = contract.full().deepCopy();
        later.put("addedLater", "unknown");
        assertThat(Schemas.violations(contract.schema(), later)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void an_example_is_text_that_people_can_read(Contract contract) throws Exception {
        for (Path file : contract.examples()) {
            assertThat(Files.readString(file))
                    .startsWith("{\n  \"")
                    .endsWith("\n}\n")
                    .doesNotContain("null");
        }
    }

    private static List<JsonNode> objects(JsonNode node, List<JsonNode> found) {
        if (node.path("properties").isObject()) {
            found.add(node);
        }
        node.forEach(child -> objects(child, found));
        return found;
    }

    private static Stream<String> fieldsOf(JsonNode node, String at) {
        if (node.isObject()) {
            return node.propertyStream()
                    .flatMap(field -> Stream.concat(
                            Stream.of(at + "/" + field.getKey()),
                            fieldsOf(field.getValue(), at + "/" + field.getKey())));
        }
        return Stream.empty();
    }

    private static JsonNode without(JsonNode tree, String pointer) {
        int last = pointer.lastIndexOf('/');
        JsonNode copy = tree.deepCopy();
        ((ObjectNode) copy.at(pointer.substring(0, last))).remove(pointer.substring(last + 1));
        return copy;
    }
}
