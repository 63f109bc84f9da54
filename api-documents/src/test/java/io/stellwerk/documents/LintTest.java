package io.stellwerk.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.stellwerk.testing.NodeTools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Redocly's linter has nothing to say about the documents; redocly.yaml says by which rules. */
class LintTest {

    private static final Path RULES = Path.of("redocly.yaml").toAbsolutePath();

    @Test
    void the_documents_are_clean() throws IOException {
        NodeTools.Outcome outcome = lint(Path.of("."), List.of());

        assertThat(outcome.status()).as(outcome.output()).isZero();
        for (ApiDocument document : ApiDocument.values()) {
            assertThat(outcome.output())
                    .contains(document.service() + "-service/src/test/resources/openapi.yaml: validated");
        }
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "operationId: \"listTickets\", operationId: \"getTicket\", operation-operationId-unique",
                "operationId: \"listTickets\", x-operation: \"listTickets\", operation-operationId",
                "identifier: \"Apache-2.0\", x-identifier: \"Apache-2.0\", info-license-strict",
                "ticketNumber: \"SW-, number: \"SW-, no-invalid-media-type-examples",
                "bearer:, other:, security-defined"
            })
    void what_is_wrong_is_found(String right, String wrong, String rule, @TempDir Path folder) throws IOException {
        String document = Files.readString(ApiDocument.ESCALATION.file());
        assertThat(document).contains(right);
        Files.writeString(folder.resolve("openapi.yaml"), document.replaceFirst(Pattern.quote(right), wrong));

        NodeTools.Outcome outcome = lint(folder, List.of("openapi.yaml"));

        assertThat(outcome.status()).as(outcome.output()).isEqualTo(1);
        assertThat(outcome.output()).contains(rule);
    }

    private static NodeTools.Outcome lint(Path folder, List<String> documents) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("lint"));
        arguments.addAll(documents);
        arguments.addAll(List.of("--config", RULES.toString(), "--format", "stylish"));
        return NodeTools.installed().run(folder, "redocly", arguments);
    }
}
