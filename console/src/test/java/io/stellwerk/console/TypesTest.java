package io.stellwerk.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.stellwerk.testing.NodeTools;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The TypeScript compiler's opinion of the sources; it also says when a text lacks one of the languages. */
class TypesTest {

    @Test
    void the_sources_have_no_type_errors() throws IOException {
        NodeTools.Outcome outcome = NodeTools.installed().run(Path.of("").toAbsolutePath(), "tsc", List.of());

        assertThat(outcome.status()).as(outcome.output()).isZero();
    }
}
