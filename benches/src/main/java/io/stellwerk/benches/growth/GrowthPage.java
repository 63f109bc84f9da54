package io.stellwerk.benches.growth;

import io.stellwerk.benches.measuring.PageSection;
import io.stellwerk.benches.measuring.Results;
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
        Results.write(report, docs.resolve("growth.json"));
        new PageSection(docs, "growth")
                .write("Measured on " + report.begun().substring(0, 10) + ".\n\n" + new GrowthText(report).markdown());
    }
}
