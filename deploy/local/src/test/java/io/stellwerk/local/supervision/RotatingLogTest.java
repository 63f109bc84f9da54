package io.stellwerk.local.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RotatingLogTest {

    @TempDir
    private Path directory;

    @Test
    void a_full_log_is_kept_once_and_a_new_one_begins() throws IOException {
        var file = directory.resolve("a.log");
        try (var log = new RotatingLog(file, 10)) {
            for (var text : new String[] {"first ", "second ", "third "}) {
                log.write(text.getBytes(StandardCharsets.UTF_8));
            }
        }
        assertThat(file).hasContent("third ");
        assertThat(directory.resolve("a.log.1")).hasContent("second ");
    }

    @Test
    void an_existing_log_is_continued() throws IOException {
        var file = directory.resolve("a.log");
        for (var text : new String[] {"one ", "two"}) {
            try (var log = new RotatingLog(file, 100)) {
                log.write(text.getBytes(StandardCharsets.UTF_8));
            }
        }
        assertThat(file).hasContent("one two");
    }
}
