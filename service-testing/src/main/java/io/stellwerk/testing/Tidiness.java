package io.stellwerk.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a reader of the sources may count on: small classes and methods, nothing left for later, no sleeping, no customer's words in the
 * log, and a sentence about every package.
 */
public final class Tidiness {

    private static final int MAX_LINES = 200;

    private static final Map<String, Pattern> FORBIDDEN_ANYWHERE = new TreeMap<>(Map.of(
            "has a marker of unfinished work", Pattern.compile("\\b(TO" + "DO|FIX" + "ME|XX" + "X)\\b"),
            "sleeps", Pattern.compile("\\bThread\\s*\\.\\s*sleep\\s*\\(|\\bTimeUnit\\.\\w+\\.sleep\\s*\\("),
            "names an author", Pattern.compile("^\\s*\\*?\\s*@author\\b", Pattern.MULTILINE)));

    private static final Map<String, Pattern> FORBIDDEN_IN_MAIN = new TreeMap<>(Map.of(
            "logs customers' words",
                    Pattern.compile(
                            "\\b(?:Log|LOG|log|logger)\\s*\\.\\s*(?:trace|debug|info|warn|error)f?v?\\s*\\([^;]*"
                                    + "\\b(?:payload|subject|text|body|email|address|recipient|data)\\s*(?:\\(\\)|[,)])"),
            "blocks without a limit", Pattern.compile("\\.await\\(\\)\\s*\\.indefinitely\\(\\)"),
            "sends and forgets", Pattern.compile("\\bsendAndForget\\s*\\(")));

    private final Path module;

    private Tidiness(Path module) {
        this.module = module;
    }

    /** Checks the module that the test runs in. */
    public static void check() {
        check(Path.of(""));
    }

    /** Checks the module in the given directory. */
    public static void check(Path module) {
        var violations = violations(module);
        if (!violations.isEmpty()) {
            throw new AssertionError("The sources are not tidy:\n" + String.join("\n", violations));
        }
    }

    static List<String> violations(Path module) {
        return new Tidiness(module).violations();
    }

    private List<String> violations() {
        var main = sources("src/main/java");
        var tests = sources("src/test/java");
        if (main.isEmpty() && tests.isEmpty()) {
            return List.of(module.toAbsolutePath() + " has no sources: the check would hold for nothing");
        }
        var found = new ArrayList<String>();
        for (var file : main) {
            found.addAll(inAny(file));
            found.addAll(matches(file, FORBIDDEN_IN_MAIN));
        }
        for (var file : tests) {
            found.addAll(inAny(file));
        }
        found.addAll(MethodSizes.violations(main));
        found.addAll(packagesWithoutASentence(main));
        return found;
    }

    private List<String> inAny(Path file) {
        var found = new ArrayList<>(matches(file, FORBIDDEN_ANYWHERE));
        var lines = content(file).lines().count();
        if (lines > MAX_LINES) {
            found.add(name(file) + " has " + lines + " lines, more than " + MAX_LINES);
        }
        return found;
    }

    private List<String> matches(Path file, Map<String, Pattern> forbidden) {
        var content = content(file);
        return forbidden.entrySet().stream()
                .filter(rule -> rule.getValue().matcher(content).find())
                .map(rule -> name(file) + " " + rule.getKey())
                .toList();
    }

    private List<String> packagesWithoutASentence(List<Path> main) {
        return main.stream()
                .map(file -> file.resolveSibling("package-info.java"))
                .distinct()
                .filter(info -> !Files.exists(info) || !content(info).contains("/**"))
                .map(info -> name(info) + " is missing or says nothing about its package")
                .toList();
    }

    private String name(Path file) {
        return module.relativize(file).toString();
    }

    private List<Path> sources(String root) {
        var directory = module.resolve(root);
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
