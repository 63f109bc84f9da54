package io.stellwerk.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.assertj.core.groups.Tuple.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nobody who relies on the contracts of the last release is broken by those of today. */
class CompatibilityContractTest {

    /** Given, it is the version that is being released: {@code -Dcontracts.release=0.1.0}. */
    private static final String RELEASING = System.getProperty("contracts.release", "");

    private static final String QUEUED = "stellwerk.escalation.ticket-queued.v1";

    static List<ContractFiles> released() {
        return Release.last().contracts();
    }

    @Test
    void todays_contracts_break_nobody_who_relies_on_the_released_ones() {
        List<Finding> findings = Gate.findings(released(), ContractFiles.in(Contract.ROOT));
        if (!findings.isEmpty()) {
            fail(findings.stream()
                    .map(Finding::toString)
                    .collect(Collectors.joining(
                            "\n",
                            "These changes break those who rely on the contracts of %s:%n%n"
                                    .formatted(Release.last().version()),
                            "\n\nWhy: docs/adr/0016-contracts-are-compared-with-the-last-release.md")));
        }
        if (!RELEASING.isEmpty()) {
            Release.write(Release.RELEASED, RELEASING, Contract.ROOT);
        }
    }

    @Test
    void the_released_contracts_are_as_they_were_released() {
        Release release = Release.last();
        assertThat(release.manifest())
                .as("what was given to others cannot be changed; a new release writes it anew, see CONTRIBUTING.md")
                .isEqualTo(release.hashes());
        assertThat(release.version()).matches("\\d+\\.\\d+\\.\\d+");
        assertThat(release.contracts()).hasSizeGreaterThan(20);
    }

    @Test
    void a_release_keeps_todays_contracts_in_place_of_the_last_ones(@TempDir Path folder) {
        Release.write(folder, "1.2.3", Release.last().folder());
        Release next = Release.write(folder, "1.3.0", Contract.ROOT);
        assertThat(folder).isDirectoryNotContaining("glob:**/1.2.3");
        assertThat(next.contracts()).isEqualTo(ContractFiles.in(Contract.ROOT));
        assertThat(next.manifest()).isEqualTo(next.hashes());
    }

    @ParameterizedTest
    @MethodSource("released")
    void the_gate_bites_when_a_released_contract_is_broken(ContractFiles contract) {
        List<ContractFiles> others =
                released().stream().filter(other -> !other.equals(contract)).toList();
        assertThat(Gate.findings(released(), others))
                .extracting(Finding::event, Finding::change)
                .containsExactly(tuple(contract.type(), Change.EVENT_VANISHED));

        String example = contract.examples().firstKey();
        assertThat(Gate.findings(List.of(contract), List.of(contract.with(example, null))))
                .extracting(Finding::change)
                .containsExactly(Change.EXAMPLE_VANISHED);
        assertThat(Gate.findings(
                        List.of(contract),
                        List.of(contract.with(example, contract.files().get(example) + " "))))
                .extracting(Finding::change)
                .containsExactly(Change.EXAMPLE_CHANGED);
    }

    @Test
    void the_gate_bites_when_a_field_of_a_released_schema_is_renamed() {
        List<Finding> findings = afterBreaking(QUEUED, schema -> {
            ObjectNode properties = (ObjectNode) schema.path("properties");
            properties.set("lane", properties.remove("queue"));
            return schema;
        });
        assertThat(findings)
                .extracting(Finding::event, Finding::pointer, Finding::change)
                .containsExactly(tuple(QUEUED, "/properties/queue", Change.FIELD_REMOVED));
        assertThat(findings.getFirst().toString())
                .contains(QUEUED + " /properties/queue", "a field is gone", "publish a new version without it");
    }

    @Test
    void the_gate_bites_when_what_many_fields_refer_to_is_changed() {
        List<Finding> findings = afterBreaking(QUEUED, schema -> {
            ((ObjectNode) schema.at("/$defs/instant")).put("pattern", "^[0-9]+$");
            return schema;
        });
        assertThat(findings)
                .extracting(Finding::pointer, Finding::change)
                .contains(
                        tuple("/properties/occurredAt/pattern", Change.PATTERN_CHANGED),
                        tuple("full.json", Change.EXAMPLE_REFUSED));
    }

    @Test
    void an_event_may_go_one_release_after_it_was_deprecated() {
        ContractFiles event = released().getFirst();
        JsonNode schema = ((ObjectNode) event.schema()).put("deprecated", true);
        assertThat(Gate.findings(List.of(event), List.of(event.withSchema(schema))))
                .isEmpty();
        assertThat(Gate.findings(List.of(event.withSchema(schema)), List.of())).isEmpty();
    }

    private static List<Finding> afterBreaking(String type, UnaryOperator<JsonNode> change) {
        List<ContractFiles> broken = released().stream()
                .map(contract ->
                        contract.type().equals(type) ? contract.withSchema(change.apply(contract.schema())) : contract)
                .toList();
        return Gate.findings(released(), broken);
    }
}
