package io.stellwerk.local.mailbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.stellwerk.embedded.StackException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Mails that were set aside, each with its reason, as files: they wait for an operator, who can hand them in again. */
public final class SetAsideMails {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String RECORD = ".json";
    private static final String CONTENT = ".eml";

    private final Path directory;

    public SetAsideMails(Path directory) {
        this.directory = directory;
    }

    /** All of them, those that arrived first before the others. */
    public List<SetAsideMail> all() {
        try (var files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(RECORD))
                    .map(SetAsideMails::read)
                    .flatMap(Optional::stream)
                    .sorted(Comparator.comparingLong(SetAsideMail::id))
                    .toList();
        } catch (NoSuchFileException _) {
            return List.of();
        } catch (IOException e) {
            throw new StackException("What was set aside cannot be read in " + directory + ".", e);
        }
    }

    /** The one with the id. */
    public Optional<SetAsideMail> find(long id) {
        return read(record(id));
    }

    /** Where the raw mail is. */
    public Path content(long id) {
        return directory.resolve("%012d".formatted(id) + CONTENT);
    }

    /** Sets a mail aside, or says anew why it still is. */
    void put(SetAsideMail mail, Path content) throws IOException {
        Files.createDirectories(directory);
        if (!content.equals(content(mail.id())) && Files.exists(content)) {
            Files.copy(content, content(mail.id()), StandardCopyOption.REPLACE_EXISTING);
        }
        var record = JSON.writeValueAsBytes(Map.of(
                "id", mail.id(),
                "recipient", mail.recipient(),
                "reason", mail.reason(),
                "attempts", mail.attempts(),
                "since", mail.since().toString()));
        var unfinished = Files.write(record(mail.id()).resolveSibling(mail.id() + ".part"), record);
        Files.move(unfinished, record(mail.id()), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Forgets it; false if there is none. */
    boolean remove(long id) {
        try {
            var there = Files.deleteIfExists(record(id));
            Files.deleteIfExists(content(id));
            return there;
        } catch (IOException e) {
            throw new StackException("What was set aside cannot be removed from " + directory + ".", e);
        }
    }

    private Path record(long id) {
        return directory.resolve("%012d".formatted(id) + RECORD);
    }

    private static Optional<SetAsideMail> read(Path file) {
        try {
            var json = JSON.readTree(Files.readAllBytes(file));
            return Optional.of(new SetAsideMail(
                    json.path("id").asLong(),
                    json.path("recipient").asText(),
                    json.path("reason").asText(),
                    json.path("attempts").asInt(),
                    Instant.parse(json.path("since").asText())));
        } catch (NoSuchFileException _) {
            return Optional.empty();
        } catch (JsonProcessingException _) {
            throw new StackException("The file " + file + " was changed and cannot be read: delete it.");
        } catch (IOException e) {
            throw new StackException("The file " + file + " cannot be read.", e);
        }
    }
}
