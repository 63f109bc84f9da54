package io.stellwerk.contracts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What others can hold of one version of a contract: its schema, which the vectors for mail do not have, and its
 * examples by the names of their files.
 */
record ContractFiles(String type, SortedMap<String, String> files) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SCHEMA = "schema.json";

    /** All contracts below a folder, in the order of their types. */
    static List<ContractFiles> in(Path root) {
        SortedMap<String, SortedMap<String, String>> contracts = new TreeMap<>();
        for (Path file : jsonFiles(root)) {
            Path folder = root.relativize(file.getParent());
            contracts
                    .computeIfAbsent(
                            "stellwerk." + folder.toString().replaceAll("[/\\\\]", "."), type -> new TreeMap<>())
                    .put(file.getFileName().toString(), read(file));
        }
        List<ContractFiles> found = new ArrayList<>();
        contracts.forEach((type, files) -> found.add(new ContractFiles(type, files)));
        return found;
    }

    static List<Path> jsonFiles(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted(Comparator.comparing(Path::toString))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean hasSchema() {
        return files.containsKey(SCHEMA);
    }

    JsonNode schema() {
        return parse(files.getOrDefault(SCHEMA, "{}"));
    }

    SortedMap<String, String> examples() {
        SortedMap<String, String> examples = new TreeMap<>(files);
        examples.remove(SCHEMA);
        return examples;
    }

    /** The same contract with another text in one of its files; null removes it. */
    ContractFiles with(String file, String text) {
        SortedMap<String, String> changed = new TreeMap<>(files);
        if (text == null) {
            changed.remove(file);
        } else {
            changed.put(file, text);
        }
        return new ContractFiles(type, changed);
    }

    ContractFiles withSchema(JsonNode schema) {
        return with(SCHEMA, schema.toPrettyString());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
