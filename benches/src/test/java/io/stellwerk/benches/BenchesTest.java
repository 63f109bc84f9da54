package io.stellwerk.benches;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class BenchesTest {

    private static final Pattern HANDED_OVER = Pattern.compile(" +([a-z |]+)\\)\\n +run_bench ");

    @Test
    void the_launcher_hands_over_what_is_there() throws IOException {
        Matcher line = HANDED_OVER.matcher(Files.readString(Path.of("../stellwerk")));

        assertThat(line.find()).isTrue();
        assertThat(line.group(1).split(" \\| "))
                .containsExactlyInAnyOrderElementsOf(
                        Benches.commandLine().getSubcommands().keySet());
    }
}
