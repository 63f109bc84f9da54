package io.stellwerk.local.stack;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.stellwerk.embedded.StackException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** The file in which a signal box says what it runs; it is there while the signal box lives, and longer if that was killed. */
public final class RunFile {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Path file;

    RunFile(Path file) {
        this.file = file;
    }

    /** Replaces what the file says, all at once. */
    public synchronized void write(RunState state) {
        try {
            var unfinished = file.resolveSibling(file.getFileName() + ".new");
            Files.write(unfinished, JSON.writeValueAsBytes(state));
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new StackException("What runs cannot be written to " + file + ": is the disk full?", e);
        }
    }

    /** What the last signal box said, dead or alive. */
    public Optional<RunState> read() {
        try {
            return Files.exists(file)
                    ? Optional.of(JSON.readValue(Files.readAllBytes(file), RunState.class))
                    : Optional.empty();
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    /** What the signal box says that runs now, if one does. */
    public Optional<RunState> running() {
        return read().filter(RunState::isAlive);
    }

    /** Forgets what ran. */
    public synchronized void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new StackException("The file " + file + " cannot be deleted.", e);
        }
    }
}
