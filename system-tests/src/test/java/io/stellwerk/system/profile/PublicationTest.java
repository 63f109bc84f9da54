package io.stellwerk.system.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stellwerk.system.stack.ProcessFigures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublicationTest {

    private static final ProfileReport REPORT = new ProfileReport(
            new ProfilePlan(10, 100, 0, 4),
            50,
            2,
            "",
            new Profile(
                    "2026-11-26T06:00:00Z",
                    100,
                    3,
                    Map.of("intake", new ProcessFigures(250, 102_400, 1 << 20)),
                    Map.of(
                            "intake",
                            new ServiceProfile(
                                    Map.of(ThreadKind.C2, 50.0),
                                    1 << 20,
                                    new Recording(
                                            Map.of(Part.OWN, 20.0), Map.of(Part.JACKSON, 1024.0), 4, 0, 1, 2, 3))),
                    List.of(new StatementFigures("intake", "select a || $1", 200, 100, 40, 1_000)),
                    new DatabaseCounters(
                            Map.of("intake", 150L), 100, 5_000, Map.of("wal", new DatabaseCounters.Disk(1, 2, 3, 4))),
                    new BrokerCounters(
                            Map.of("Produce", new BrokerCounters.Times(100, 200)),
                            Map.of("intake.tickets.v1", new BrokerCounters.Traffic(100, 1_000, 2_000)),
                            new BrokerCounters.Times(100, 300))));

    @TempDir
    private Path directory;

    private Path docs;
    private Path graphs;

    @BeforeEach
    void drawGraph() throws IOException {
        docs = Files.createDirectory(directory.resolve("docs"));
        graphs = Files.createDirectory(directory.resolve("graphs"));
        Files.writeString(graphs.resolve("intake.html"), "a graph");
    }

    @Test
    void a_page_that_is_missing_is_begun() throws IOException {
        new Publication(docs).write(REPORT, graphs);

        assertThat(docs.resolve("performance.md"))
                .content()
                .startsWith("# Performance\n")
                .contains("| intake | 2.500 | 100 % | 1.00 | 1 |")
                .contains("`select a \\|\\| $1`")
                .contains("[intake](profile/intake.html)");
        assertThat(docs.resolve("profile/intake.html")).hasContent("a graph");
    }

    @Test
    void the_rest_of_the_page_stays_as_it_is() throws IOException {
        Path page = docs.resolve("performance.md");
        Files.writeString(page, "# Title\n\n" + Publication.BEGIN + "old" + Publication.END + "\n\nThe end.\n");

        new Publication(docs).write(REPORT, graphs);
        new Publication(docs).write(REPORT, graphs);

        assertThat(page)
                .content()
                .startsWith("# Title\n\n" + Publication.BEGIN + "## Where")
                .endsWith(Publication.END + "\n\nThe end.\n")
                .doesNotContain("old")
                .containsOnlyOnce("## Where the time goes");
    }

    @Test
    void a_page_without_a_place_for_it_is_not_touched() throws IOException {
        Path page = Files.writeString(docs.resolve("performance.md"), "# Title\n");

        assertThatThrownBy(() -> new Publication(docs).write(REPORT, graphs)).hasMessageContaining("no place");
        assertThat(page).hasContent("# Title\n");
    }
}
