package io.stellwerk.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The gate bites at each change that breaks somebody, says where, and lets the others pass. */
class PlantedChangesContractTest {

    private static final Path FILE = Path.of("src/test/resources/planted-changes.yaml");

    /** What no schema shows; {@link CompatibilityContractTest} plants these in the released contracts. */
    private static final Set<Change> NOT_IN_A_SCHEMA =
            EnumSet.of(Change.EVENT_VANISHED, Change.EXAMPLE_VANISHED, Change.EXAMPLE_CHANGED);

    private static final Set<Change> OF_EXAMPLES = EnumSet.of(Change.EXAMPLE_REFUSED, Change.MINIMAL_REFUSED);

    static List<Planted> changes() throws IOException {
        return StreamSupport.stream(new YAMLMapper().readTree(FILE.toFile()).spliterator(), false)
                .map(entry -> entry.properties().iterator().next())
                .map(entry -> new Planted(entry.getKey(), entry.getValue()))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("changes")
    void the_gate_finds(Planted planted) {
        Map<String, Set<String>> found = new TreeMap<>();
        for (Finding finding : SchemaComparison.findings("an-event", planted.before(), planted.after())) {
            found.computeIfAbsent(finding.pointer(), pointer -> new TreeSet<>())
                    .add(finding.change().name());
        }
        assertThat(found).isEqualTo(planted.findings());
    }

    @Test
    void every_rule_has_a_planted_violation() throws IOException {
        Set<String> planted = new TreeSet<>();
        changes().forEach(change -> change.findings().values().forEach(planted::addAll));
        Set<Change> expected = EnumSet.allOf(Change.class);
        expected.removeAll(NOT_IN_A_SCHEMA);
        expected.removeAll(OF_EXAMPLES);
        assertThat(planted)
                .containsExactlyInAnyOrderElementsOf(
                        expected.stream().map(Change::name).toList());
    }

    @Test
    void an_example_that_one_of_the_two_schemas_refuses_is_found_though_the_schemas_seem_alike() {
        String number = "{\"type\": \"object\", \"properties\": {\"a\": {\"type\": \"number\"}}}";
        String text = "{\"type\": \"object\", \"properties\": {\"a\": {\"type\": \"string\"}}}";
        ContractFiles released = new ContractFiles("an-event", new TreeMap<>(Map.of("schema.json", number)))
                .with("minimal.json", "{\"a\": 1}");
        assertThat(Gate.findings(List.of(released), List.of(released.with("schema.json", text))))
                .extracting(Finding::pointer, Finding::change)
                .contains(tuple("minimal.json", Change.EXAMPLE_REFUSED));
        assertThat(Gate.findings(List.of(released), List.of(released.with("minimal.json", "{\"a\": \"1\"}"))))
                .extracting(Finding::pointer, Finding::change)
                .contains(tuple("minimal.json", Change.MINIMAL_REFUSED));
    }

    /** A change and what the gate has to find. */
    record Planted(String name, JsonNode entry) {

        JsonNode before() {
            return schema(entry.path("before"));
        }

        JsonNode after() {
            return schema(entry.path("after"));
        }

        Map<String, Set<String>> findings() {
            Map<String, Set<String>> findings = new TreeMap<>();
            entry.path("findings").properties().forEach(finding -> {
                Set<String> changes = findings.computeIfAbsent(finding.getKey(), pointer -> new TreeSet<>());
                if (finding.getValue().isArray()) {
                    finding.getValue().forEach(change -> changes.add(change.asText()));
                } else {
                    changes.add(finding.getValue().asText());
                }
            });
            return findings;
        }

        private static JsonNode schema(JsonNode node) {
            if (node.path("type").isTextual() || node.has("$defs") || node.has("properties")) {
                return node;
            }
            ObjectNode schema = JsonNodeFactory.instance.objectNode().put("type", "object");
            schema.set("properties", node);
            return schema;
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
