package io.stellwerk.example;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The examples of docs/consuming.md: what a person types after a dollar sign, and what it says they will see. */
final class Guide {

    static final Path ROOT = Path.of("../../..");

    private static final Pattern BLOCK =
            Pattern.compile("```\\n\\$ ((?:[^\\n]*\\\\\\n)*[^\\n]+)\\n(.*?)```", Pattern.DOTALL);

    private Guide() {}

    static List<Example> examples() throws IOException {
        var examples = new ArrayList<Example>();
        var blocks = BLOCK.matcher(Files.readString(ROOT.resolve("docs/consuming.md")));
        while (blocks.find()) {
            examples.add(new Example(blocks.group(1), blocks.group(2).lines().toList()));
        }
        return examples;
    }

    /** A command, and the lines that it prints; an ellipsis stands for what is left out. */
    record Example(String command, List<String> output) {

        boolean says(List<String> realOutput) {
            return realOutput.size() == output.size()
                    && IntStream.range(0, output.size())
                            .allMatch(i -> pattern(output.get(i))
                                    .matcher(realOutput.get(i))
                                    .matches());
        }

        private static Pattern pattern(String line) {
            return Pattern.compile("\\Q" + line.replace("…", "\\E.*\\Q") + "\\E");
        }
    }
}
