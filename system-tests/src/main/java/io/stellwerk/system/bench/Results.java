package io.stellwerk.system.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.stellwerk.local.box.Installation;
import io.stellwerk.system.measuring.PageSection;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Where the figures of a command go: to the terminal, and into a file and onto the page if that is wanted. */
final class Results {

    @Option(names = "--json", description = "Where the figures are written as JSON.")
    private @Nullable Path json;

    @Option(names = "--publish", description = "Write the figures into docs/performance.md.")
    private boolean publish;

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init")
    private CommandSpec command;

    /** Says it at once. */
    void note(String what) {
        PrintWriter out = command.commandLine().getOut();
        out.println(what);
        out.flush();
    }

    /** Keeps the figures as they are. */
    void keep(Object figures) throws IOException {
        if (json != null) {
            write(figures, json);
        }
    }

    /** Writes figures as JSON. */
    static void write(Object figures, Path file) throws IOException {
        new ObjectMapper().writerWithDefaultPrettyPrinter().writeValue(file.toFile(), figures);
    }

    /** Shows the figures to a reader. */
    void show(String text) throws IOException {
        Path docs = docs();
        if (docs != null) {
            new PageSection(docs, command.name()).write(text);
        }
        note(text);
    }

    /** Where the page is, if the figures are to be published. */
    @Nullable
    Path docs() {
        return publish ? Installation.here().home().resolve("docs") : null;
    }
}
