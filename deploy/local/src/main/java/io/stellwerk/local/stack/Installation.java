package io.stellwerk.local.stack;

import io.stellwerk.embedded.StackException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Where Stellwerk's programs are.
 *
 * @param home the directory of the repository
 */
public record Installation(Path home) {

    /** The services, in the order of a ticket's way. */
    public static final List<String> SERVICES = List.of("intake", "triage", "escalation", "notification");

    /** What every process runs under that must end with the one that started it. */
    public static final String PARENT_WATCH = "io.stellwerk.local.parentwatch.ParentWatch";

    /** The one that the launcher names, else the working directory. */
    public static Installation here() {
        return new Installation(Path.of(System.getProperty("stellwerk.home", ""))
                .toAbsolutePath()
                .normalize());
    }

    /** The program of a service. */
    public Path serviceJar(String service) {
        return existing(home.resolve(service + "-service/target/quarkus-app/quarkus-run.jar"));
    }

    /** The jar with what services run under. */
    public Path parentWatchJar() {
        return existing(home.resolve("deploy/local/target/stellwerk-parent-watch.jar"));
    }

    /** Which code the JIT compiler does not let wait. */
    public Path compiledEarly() {
        return home.resolve("deploy/local/compiled-early");
    }

    /** Agents of a new stack, and the tiers on which they work. */
    public Path organisation() {
        return home.resolve("deploy/local/organisation.json");
    }

    /** Text modules of a new stack. */
    public Path textModules() {
        return home.resolve("deploy/local/text-modules.json");
    }

    /** The caches with which the programs start fast; they belong to the programs, not to the data. */
    public Path startUpCaches() {
        return home.resolve(".stellwerk/aot");
    }

    /** Where data are unless somebody says otherwise. */
    public Path defaultData() {
        return home.resolve(".stellwerk");
    }

    private static Path existing(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new StackException("The program " + file + " is not built: run ./stellwerk build.");
        }
        return file;
    }
}
