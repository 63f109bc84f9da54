package io.stellwerk.system.growth;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.stellwerk.system.measuring.PageSection;
import java.io.IOException;
import java.nio.file.Path;

/** What docs/performance.md says of a growing backlog, and the figures beside it. */
final class GrowthPage {

    private final Path docs;

    GrowthPage(Path docs) {
        this.docs = docs;
    }

    /** Puts the figures of a run where those of the last run were. */
    void write(GrowthReport report) throws IOException {
        new ObjectMapper()
                .writerWithDefaultPrettyPrinter()
                .writeValue(docs.resolve("growth.json").toFile(), report);
        new PageSection(docs, "growth")
                .write("Measured on " + report.begun().substring(0, 10) + ".\n\n" + new GrowthText(report).markdown());
    }
}
