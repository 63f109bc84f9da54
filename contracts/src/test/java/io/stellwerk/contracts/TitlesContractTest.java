package io.stellwerk.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Generators name classes after titles; without one, they take a field's name, or make one up. */
class TitlesContractTest {

    private static final String CLASS_NAME = "[A-Z][a-z0-9]+([A-Z][a-z0-9]+)*";

    static List<Contract> contracts() {
        return Contract.all();
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void each_class_that_a_generator_makes_of_a_schema_has_a_name_of_its_own(Contract contract) {
        assertThat(contract.schema().path("title").asText()).isEqualTo(contract.className());
        assertThat(flaws(contract.schema())).isEmpty();
    }

    @Test
    void a_missing_a_wordy_and_a_doubled_title_are_found() {
        ObjectNode schema = (ObjectNode)
                contract("stellwerk.escalation.ticket-escalated.v1").schema();
        ObjectNode properties = (ObjectNode) schema.get("properties");
        ((ObjectNode) properties.get("handOver")).remove("title");
        ((ObjectNode) properties.at("/handOver/properties/triedSoFar/items")).put("title", "What was tried");
        ((ObjectNode) schema.at("/$defs/instant")).put("title", "Id");

        assertThat(flaws(schema))
                .containsExactlyInAnyOrder(
                        "/properties/handOver has no class name: ",
                        "/properties/handOver/properties/triedSoFar/items has no class name: What was tried",
                        "/$defs/instant has a name that is taken: Id");
    }

    private static Contract contract(String type) {
        return Contract.all().stream()
                .filter(each -> each.type().equals(type))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> flaws(JsonNode schema) {
        List<String> flaws = new ArrayList<>();
        collect(schema, "", new HashSet<>(), flaws);
        return flaws;
    }

    private static void collect(JsonNode schema, String at, Set<String> named, List<String> flaws) {
        if (isClass(schema) || at.matches("/\\$defs/[^/]+")) {
            String title = schema.path("title").asText();
            if (!title.matches(CLASS_NAME)) {
                flaws.add(at + " has no class name: " + title);
            } else if (!named.add(title)) {
                flaws.add(at + " has a name that is taken: " + title);
            }
        }
        for (String part : List.of("properties", "$defs")) {
            schema.path(part)
                    .properties()
                    .forEach(each -> collect(each.getValue(), at + "/" + part + "/" + each.getKey(), named, flaws));
        }
        if (schema.has("items")) {
            collect(schema.get("items"), at + "/items", named, flaws);
        }
    }

    private static boolean isClass(JsonNode schema) {
        return schema.has("enum") || schema.path("type").asText().equals("object");
    }
}
