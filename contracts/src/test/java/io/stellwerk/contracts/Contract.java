package io.stellwerk.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One version of one event's contract, as it lies in its folder. */
record Contract(String publisher, String event, String version) {

    static final Path ROOT = Path.of("src/main/resources/contracts");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path MAIL = ROOT.resolve("mail");

    /** All contracts of events, in the order of their folders. */
    static List<Contract> all() {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(file -> file.endsWith("schema.json"))
                    .map(Path::getParent)
                    .map(folder -> new Contract(name(folder, 3), name(folder, 2), name(folder, 1)))
                    .sorted((one, other) -> one.folder().compareTo(other.folder()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All examples of all contracts, those of the mail formats included. */
    static List<Path> exampleFiles() {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .filter(file -> !file.endsWith("schema.json"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode read(Path file) {
        try {
            return JSON.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Path folder, int fromTheEnd) {
        return folder.getName(folder.getNameCount() - fromTheEnd).toString();
    }

    Path folder() {
        return ROOT.resolve(publisher).resolve(event).resolve(version);
    }

    /** The event type on the wire. */
    String type() {
        return "stellwerk." + publisher + "." + event + "." + version;
    }

    JsonNode schema() {
        return read(folder().resolve("schema.json"));
    }

    /** What the event means, in a few words: the first sentence of its description. */
    String meaning() {
        String description = schema().path("description").asText();
        return description.substring(0, Math.max(0, description.indexOf(". ")));
    }

    /** Its name as a class has it: {@code TicketReceived}. */
    String className() {
        return Arrays.stream(event.split("-"))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
    }

    JsonNode minimal() {
        return read(folder().resolve("minimal.json"));
    }

    /** The full example: the newest, {@code full-2.json} or later, once fields were added. */
    JsonNode full() {
        return read(examples().stream()
                .filter(file -> file.getFileName().toString().startsWith("full"))
                .max(Comparator.comparingInt(Contract::number))
                .orElseThrow());
    }

    private static int number(Path example) {
        String digits = example.getFileName().toString().replaceAll("\\D", "");
        return digits.isEmpty() ? 1 : Integer.parseInt(digits);
    }

    /** The examples of this version: the first two, and all that were added later. */
    List<Path> examples() {
        return exampleFiles().stream()
                .filter(file -> file.startsWith(folder()) && !file.startsWith(MAIL))
                .toList();
    }

    @Override
    public String toString() {
        return type();
    }
}
