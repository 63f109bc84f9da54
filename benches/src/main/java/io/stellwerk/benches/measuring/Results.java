package io.stellwerk.benches.measuring;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.stellwerk.local.stack.Installation;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the figures of a command go: to the terminal, and into a file and onto the page if that is wanted. */
public final class Results extends Notes {

    @Option(names = "--json", description = "Where the figures are written as JSON.")
    private @Nullable Path json;

    @Option(names = "--publish", description = "Write the figures into docs/performance.md.")
    private boolean publish;

    /** Keeps the figures as they are. */
    public void keep(Object figures) throws IOException {
        if (json != null) {
            write(figures, json);
        }
    }

    /** Shows the figures to a reader. */
    public void show(String text) throws IOException {
        Path docs = docs();
        if (docs != null) {
            new PageSection(docs, commandName()).write(text);
        }
        note(text);
    }

    /** Where the page is, if the figures are to be published. */
    public @Nullable Path docs() {
        return publish ? Installation.here().home().resolve("docs") : null;
    }

    /** Writes figures as JSON. */
    public static void write(Object figures, Path file) throws IOException {
        new ObjectMapper().writerWithDefaultPrettyPrinter().writeValue(file.toFile(), figures);
    }
}
