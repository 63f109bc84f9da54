package io.stellwerk.local;

import io.stellwerk.embedded.StackException;
import io.stellwerk.issuer.Person;
import io.stellwerk.issuer.people.Account;
import io.stellwerk.local.stack.DataDirectory;
import io.stellwerk.local.stack.Installation;
import io.stellwerk.local.stack.LocalIdentity;
import io.stellwerk.local.stack.RunState;
import java.nio.file.Path;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which stack a command is about: the one with its data in this directory. */
final class DataOption {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Where the stack keeps its data (default: .stellwerk in the repository).")
    private @Nullable Path data;

    DataDirectory directory() {
        return new DataDirectory(data == null ? Installation.here().defaultData() : data);
    }

    /** Tokens for what runs, from its owner. */
    Supplier<String> token() {
        return new LocalIdentity(directory(), running().ports()).command();
    }

    /** Who signs in with that name, or one sentence that nobody does. */
    Person person(String name) {
        var people = directory().people();
        return people.find(name)
                .map(Account::person)
                .orElseThrow(() -> new StackException(
                        people.all().isEmpty()
                                ? "There are no people with data in "
                                        + directory().root() + " yet: the first ./stellwerk up makes them."
                                : "Nobody signs in as " + name + ": there are "
                                        + people.all().stream()
                                                .map(account -> account.person().login())
                                                .collect(Collectors.joining(", "))
                                        + "."));
    }

    /** What runs, or one sentence that nothing does. */
    RunState running() {
        return directory()
                .runFile()
                .running()
                .orElseThrow(() -> new StackException("Stellwerk is not running with its data in "
                        + directory().root() + ": start it with ./stellwerk up."));
    }
}
