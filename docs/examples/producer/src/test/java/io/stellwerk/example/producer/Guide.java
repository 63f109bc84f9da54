package io.stellwerk.example.producer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The examples of docs/producing.md: what a person types after a dollar sign, and what it says they will see. */
final class Guide {

    static final Path ROOT = Path.of("../../..");

    private static final Pattern BLOCK =
            Pattern.compile("```\\n\\$ ((?:[^\\n]*\\\\\\n)*[^\\n]+)\\n(.*?)```", Pattern.DOTALL);

    private Guide() {}

    static String text() throws IOException {
        return Files.readString(ROOT.resolve("docs/producing.md"));
    }

    static List<Example> examples() throws IOException {
        var examples = new ArrayList<Example>();
        var blocks = BLOCK.matcher(text());
        while (blocks.find()) {
            examples.add(new Example(blocks.group(1), blocks.group(2).strip()));
        }
        return examples;
    }

    /** A command, and what it prints. */
    record Example(String command, String output) {}
}
