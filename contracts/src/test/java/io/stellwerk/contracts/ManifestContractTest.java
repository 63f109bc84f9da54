package io.stellwerk.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Examples are added, never edited: the manifest remembers each as it was committed. */
class ManifestContractTest {

    private static final Path MANIFEST = Contract.ROOT.resolve("manifest.sha256");

    @Test
    void every_example_is_as_it_was_when_it_was_committed() throws Exception {
        Map<String, String> actual = new TreeMap<>();
        for (Path file : Contract.exampleFiles()) {
            actual.put(Contract.ROOT.relativize(file).toString().replace('\\', '/'), Manifest.sha256(file));
        }
        Map<String, String> committed = Files.readAllLines(MANIFEST).stream()
                .map(line -> line.split(" {2}", 2))
                .collect(Collectors.toMap(line -> line[1], line -> line[0], (one, other) -> one, TreeMap::new));
        assertThat(actual)
                .as("an example that changed breaks those who rely on it: add another one, and its hash, instead")
                .isEqualTo(committed);
    }
}
