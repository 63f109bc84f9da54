package io.stellwerk.intake.integrations.messaging;

import io.stellwerk.testing.ContractExamples;
import io.stellwerk.testing.CoverageGuidedFuzz;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever an integration posts is a message or is refused. */
@Tag("fuzz")
class ChannelMessageFuzzTest {

    @Test
    void messages_areReadOrRefused_whateverReachesNewBranches() {
        new CoverageGuidedFuzz(ChannelMessageFuzzTarget.class, "io.stellwerk.**:com.fasterxml.jackson.**")
                .run(
                        ContractExamples.ofType(ChannelMessage.TYPE).all().stream()
                                .map(example -> example.json().getBytes(StandardCharsets.UTF_8))
                                .toList(),
                        List.of(
                                "null",
                                "{}",
                                "[]",
                                "\"\"",
                                "\\u0000",
                                "\\ud800",
                                "1e999",
                                "\"facts\":",
                                "2026-02-30T00:00:00Z"),
                        1_000);
    }
}
