package io.stellwerk.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The README's examples: what a person types after a dollar sign, and what it says they will see. */
final class Readme {

    private static final Path FILE = Path.of("../README.md");
    private static final Pattern BLOCK =
            Pattern.compile("```\\n\\$ \\./stellwerk ([^\\n]+)\\n(.*?)```", Pattern.DOTALL);
    /** A row of the table of commands, and the names in it: {@code | `up --detach`, `down` | in the background |}. */
    private static final Pattern COMMAND = Pattern.compile("(?m)^\\| (`[^|]+`) \\|[^|]+\\|$");

    private static final Pattern NAME = Pattern.compile("`([a-z]+)[^`]*`");
    /** What differs from run to run: numbers, and what the README leaves out. */
    private static final Pattern VARIABLE = Pattern.compile("\\d+|…|\\s+");

    private Readme() {}

    /** The example of the command with that name. */
    static Example example(String name) {
        return examples().stream()
                .filter(example -> example.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("README.md has no example of ./stellwerk " + name));
    }

    /** The names in the table of commands. */
    static Set<String> commandsOfTheTable() {
        return COMMAND.matcher(read())
                .results()
                .flatMap(row -> NAME.matcher(row.group()).results())
                .map(name -> name.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Example> examples() {
        var examples = new ArrayList<Example>();
        var blocks = BLOCK.matcher(read());
        while (blocks.find()) {
            examples.add(new Example(
                    List.of(blocks.group(1).split(" ")), blocks.group(2).lines().toList()));
        }
        return examples;
    }

    private static String read() {
        try {
            return Files.readString(FILE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How a line of real output must look to be the README's line. */
    private static Pattern pattern(String line) {
        var pattern = new StringBuilder();
        var variables = VARIABLE.matcher(line);
        int end = 0;
        while (variables.find()) {
            pattern.append(Pattern.quote(line.substring(end, variables.start())));
            pattern.append(
                    switch (variables.group().charAt(0)) {
                        case '…' -> ".*";
                        case ' ' -> "\\s*";
                        default -> "\\d+";
                    });
            end = variables.end();
        }
        return Pattern.compile(
                pattern.append(Pattern.quote(line.substring(end))).toString());
    }

    /** A command without the {@code ./stellwerk}, and the lines that it prints. */
    record Example(List<String> command, List<String> output) {

        String name() {
            return command.getFirst();
        }

        /** The lines of the README to which nothing in a real output is alike. */
        List<String> missingFrom(String realOutput) {
            var lines = realOutput.lines().toList();
            return output.stream()
                    .filter(expected ->
                            lines.stream().noneMatch(pattern(expected).asMatchPredicate()))
                    .toList();
        }
    }
}
