package io.stellwerk.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The README's catalogue of events is the one that the contracts make. */
class EventCatalogueContractTest {

    private final List<AsyncApi.Operation> operations = AsyncApi.read().operations();

    @Test
    void the_readme_has_every_event_with_its_publisher_and_its_consumers() {
        Map<String, Contract> contracts =
                Contract.all().stream().collect(Collectors.toMap(Contract::type, contract -> contract));
        String expected = operations.stream()
                .filter(AsyncApi.Operation::sends)
                .flatMap(operation -> operation.types().stream())
                .filter(contracts::containsKey)
                .distinct()
                .map(type -> row(contracts.get(type)))
                .collect(Collectors.joining(
                        "\n", "| Event | | Topic | Published by | Read by |\n|---|---|---|---|---|\n", "\n"));
        assertThat(Readme.part("events", expected))
                .as("write it anew with: mvn -pl contracts test -Dreadme.write=true")
                .isEqualTo(expected);
    }

    private String row(Contract contract) {
        return "| [`%s`](contracts/%s/full.json) | %s | %s | %s | %s |"
                .formatted(
                        contract.event(),
                        contract.folder().toString().replace('\\', '/'),
                        contract.meaning(),
                        topics(contract),
                        services(contract, true),
                        services(contract, false));
    }

    private String topics(Contract contract) {
        return operations.stream()
                .filter(AsyncApi.Operation::sends)
                .filter(operation -> operation.types().contains(contract.type()))
                .map(operation -> "`" + operation.topic() + "`")
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private String services(Contract contract, boolean sending) {
        String names = operations.stream()
                .filter(operation -> operation.sends() == sending)
                .filter(operation -> operation.types().contains(contract.type()))
                .map(operation -> operation.service().replace("-service", ""))
                .distinct()
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "other systems" : names;
    }
}
