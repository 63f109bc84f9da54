package io.stellwerk.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TemporaryDirectoryTest {

    private final String kind = "test-" + UUID.randomUUID();

    @Test
    void what_a_dead_process_left_is_handed_over_and_deleted() throws Exception {
        var abandoned = Files.createTempDirectory("stellwerk-" + kind + "-");
        var lock = Files.createFile(abandoned.resolve("owner.lock"));
        age(lock);
        var handedOver = new ArrayList<Path>();

        var own = TemporaryDirectory.create(kind, handedOver::add);

        assertThat(handedOver).containsExactly(abandoned);
        assertThat(abandoned).doesNotExist();
        own.delete();
        assertThat(own.path()).doesNotExist();
    }

    @Test
    void what_somebody_uses_and_what_was_just_made_stays() throws Exception {
        var justMade = Files.createTempDirectory("stellwerk-" + kind + "-");
        Files.createFile(justMade.resolve("owner.lock"));
        var inUse = TemporaryDirectory.create(kind, _ -> {});
        age(inUse.path().resolve("owner.lock"));

        var own = TemporaryDirectory.create(kind, _ -> {});

        assertThat(justMade).exists();
        assertThat(inUse.path()).exists();
        own.delete();
        inUse.delete();
        Directories.delete(justMade);
    }

    private static void age(Path file) throws Exception {
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofMinutes(5))));
    }
}
