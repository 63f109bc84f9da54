package io.stellwerk.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SecurityPageTest {

    private static final Path HOME = Path.of("..");
    private static final Pattern NAMED = Pattern.compile("`([A-Z]\\w+(?:Test|IT))(?:\\.(\\w+))?`");

    @Test
    void every_test_that_the_page_names_exists() throws IOException {
        List<Path> tests;
        try (Stream<Path> files = Files.walk(HOME)) {
            tests = files.filter(file -> file.toString().contains("src/test/java"))
                    .toList();
        }
        List<MatchResult> named = NAMED.matcher(Files.readString(HOME.resolve("docs/security.md")))
                .results()
                .toList();

        List<String> missing = new ArrayList<>();
        for (MatchResult name : named) {
            List<Path> files = tests.stream()
                    .filter(file -> file.getFileName().toString().equals(name.group(1) + ".java"))
                    .toList();
            boolean exists = false;
            for (Path file : files) {
                exists |= name.group(2) == null || Files.readString(file).contains("void " + name.group(2) + "(");
            }
            if (!exists) {
                missing.add(name.group());
            }
        }

        assertThat(named).hasSizeGreaterThan(30);
        assertThat(missing).isEmpty();
    }
}
