package io.stellwerk.local;

import io.stellwerk.embedded.StackException;
import io.stellwerk.issuer.people.Passwords;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Gives somebody a new password; at a terminal it is asked for twice, elsewhere it is the first line of the input. */
@Command(
        name = "password",
        description = "Set somebody's password; whoever is signed in with the old one no longer is.")
final class PasswordCommand implements Callable<Integer> {

    @Mixin
    private final DataOption data = new DataOption();

    @Parameters(paramLabel = "NAME", description = "The name with which they sign in.")
    private String name = "";

    @Option(names = "--generate", description = "Make one, and print it.")
    private boolean generate;

    @Override
    public Integer call() throws IOException {
        var person = data.person(name);
        var password = generate ? Passwords.generate() : read();
        Passwords.flaw(password).ifPresent(flaw -> {
            throw new StackException(flaw);
        });
        data.directory().people().setPassword(person.login(), password);
        System.out.println(generate ? password : "The password of " + person.login() + " is set.");
        return 0;
    }

    /** Java's default console is null where there is no terminal, whatever the compiler's check says. */
    @SuppressWarnings("SystemConsoleNull")
    private static String read() throws IOException {
        var console = System.console();
        if (console == null || !console.isTerminal()) {
            var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            return Objects.requireNonNullElse(lines.readLine(), "");
        }
        var first = asked(console.readPassword("New password: "));
        if (!first.equals(asked(console.readPassword("Once more: ")))) {
            throw new StackException("The two differ, so the password stays as it was.");
        }
        return first;
    }

    private static String asked(char[] typed) {
        return typed == null ? "" : new String(typed);
    }
}
