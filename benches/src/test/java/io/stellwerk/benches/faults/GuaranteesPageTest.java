package io.stellwerk.benches.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.stellwerk.benches.reconciliation.Reconciliation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GuaranteesPageTest {

    private static final Path HOME = Path.of("..");
    private static final Path DOCS = HOME.resolve("docs");

    @Test
    void the_page_says_what_the_last_run_found() throws IOException {
        Publication published = new Publication(DOCS);
        FaultReport lastRun = published.run();

        assertThat(DOCS.resolve("guarantees.md")).hasContent(published.markdown());
        assertThat(lastRun.violations()).isEmpty();
        assertThat(lastRun.faults())
                .containsOnlyKeys(Arrays.stream(Fault.values()).map(Enum::name).toList());
    }

    @Test
    void the_bench_has_found_every_flaw_that_was_planted() throws IOException {
        assertThat(new Publication(DOCS).flaws())
                .containsOnlyKeys(
                        Arrays.stream(PlantedFlaw.values()).map(Enum::name).toList())
                .allSatisfy((_, finding) -> assertThat(finding.foundBy()).isNotEmpty());
    }

    @Test
    void every_test_that_the_page_names_exists() throws IOException {
        List<String> tests;
        try (Stream<Path> files = Files.walk(HOME)) {
            tests = files.filter(file -> file.toString().contains("src/test/java"))
                    .map(file -> file.getFileName().toString().replace(".java", ""))
                    .toList();
        }

        assertThat(tests)
                .containsAll(Guarantee.promises().stream()
                        .flatMap(promise -> promise.tests().stream())
                        .toList());
    }

    @Test
    void every_check_of_the_reconciliation_is_behind_a_promise() {
        assertThat(Guarantee.promises().stream().flatMap(promise -> promise.checks().stream()))
                .containsAll(Reconciliation.names());
        assertThat(Reconciliation.names())
                .containsAll(Guarantee.promises().stream()
                        .flatMap(promise -> promise.checks().stream())
                        .toList());
    }
}
