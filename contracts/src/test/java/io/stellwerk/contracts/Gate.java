package io.stellwerk.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Lets contracts pass that break nobody who relies on the released ones, whichever side is older. */
final class Gate {

    private static final String MINIMAL = "minimal.json";

    private Gate() {}

    /** Everything that breaks somebody. */
    static List<Finding> findings(List<ContractFiles> released, List<ContractFiles> today) {
        SortedMap<String, ContractFiles> present = new TreeMap<>();
        today.forEach(contract -> present.put(contract.type(), contract));
        List<Finding> findings = new ArrayList<>();
        for (ContractFiles contract : released) {
            ContractFiles now = present.get(contract.type());
            if (now != null) {
                findings.addAll(SchemaComparison.findings(contract.type(), contract.schema(), now.schema()));
                findings.addAll(examples(contract, now));
            } else if (!contract.schema().path("deprecated").asBoolean()) {
                findings.add(new Finding(contract.type(), "", Change.EVENT_VANISHED, "its folder is missing"));
            }
        }
        return findings;
    }

    private static List<Finding> examples(ContractFiles released, ContractFiles today) {
        List<Finding> findings = new ArrayList<>();
        String type = released.type();
        released.examples().forEach((file, text) -> {
            String now = today.examples().get(file);
            if (now == null) {
                findings.add(new Finding(type, file, Change.EXAMPLE_VANISHED, "the file is missing"));
            } else if (!now.equals(text)) {
                findings.add(new Finding(type, file, Change.EXAMPLE_CHANGED, "the file has other bytes"));
            }
        });
        if (released.hasSchema() && today.hasSchema()) {
            findings.addAll(refused(type, Change.EXAMPLE_REFUSED, today.schema(), released.examples()));
            SortedMap<String, String> minimal = new TreeMap<>(today.examples());
            minimal.keySet().retainAll(List.of(MINIMAL));
            findings.addAll(refused(type, Change.MINIMAL_REFUSED, released.schema(), minimal));
        }
        return findings;
    }

    private static List<Finding> refused(String type, Change change, JsonNode schema, Map<String, String> examples) {
        List<Finding> findings = new ArrayList<>();
        examples.forEach((file, text) -> {
            List<String> violations = Schemas.violations(schema, ContractFiles.parse(text));
            if (!violations.isEmpty()) {
                findings.add(new Finding(type, file, change, String.join("; ", violations)));
            }
        });
        return findings;
    }
}
