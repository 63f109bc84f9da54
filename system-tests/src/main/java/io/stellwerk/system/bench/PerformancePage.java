package io.stellwerk.system.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.stellwerk.system.measuring.PageSection;
import java.io.IOException;
import java.nio.file.Path;

/** docs/performance.md as far as a run makes it, and beside it the figures and the picture. */
final class PerformancePage {

    private static final String PICTURE = "\n![the desk, its bare limit and its goals](performance.svg)\n";

    private final Path docs;

    PerformancePage(Path docs) {
        this.docs = docs;
    }

    void add(BenchReport report) throws IOException {
        new ObjectMapper()
                .writerWithDefaultPrettyPrinter()
                .writeValue(docs.resolve("performance.json").toFile(), report);
        BenchPlot.write(report, docs.resolve("performance.svg"));
        new PageSection(docs, "bench").write(BenchText.of(report) + PICTURE);
    }
}
