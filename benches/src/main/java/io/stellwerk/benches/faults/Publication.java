package io.stellwerk.benches.faults;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.stellwerk.benches.measuring.Results;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** docs/guarantees.md, and beside it the figures that it is made of. */
final class Publication {

    private static final ObjectMapper JSON =
            new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private final Path run;
    private final Path flaws;
    private final Path page;

    Publication(Path docs) {
        this.run = docs.resolve("guarantees.json");
        this.flaws = docs.resolve("guarantees-flaws.json");
        this.page = docs.resolve("guarantees.md");
    }

    void add(FaultReport report) throws IOException {
        Results.write(report, run);
        Files.writeString(page, markdown());
    }

    void add(PlantedFlaw flaw, FlawFinding finding) throws IOException {
        Map<String, FlawFinding> known = flaws();
        known.put(flaw.name(), finding);
        Results.write(known, flaws);
        Files.writeString(page, markdown());
    }

    FaultReport run() throws IOException {
        return JSON.readValue(run.toFile(), FaultReport.class);
    }

    Map<String, FlawFinding> flaws() throws IOException {
        return Files.exists(flaws)
                ? JSON.readValue(flaws.toFile(), new TypeReference<TreeMap<String, FlawFinding>>() {})
                : new TreeMap<>();
    }

    String markdown() throws IOException {
        return new GuaranteesPage(run(), flaws()).markdown();
    }
}
