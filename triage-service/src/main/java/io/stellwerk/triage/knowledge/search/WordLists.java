package io.stellwerk.triage.knowledge.search;

import io.stellwerk.triage.knowledge.ArticleLanguage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Word lists of a language: {@code knowledge/<name>.<language>.txt} on the class path. */
final class WordLists {

    private WordLists() {}

    /** Words that tell nothing about a request. */
    static List<String> stopWords(ArticleLanguage language) {
        return lines("stopwords", language).stream()
                .flatMap(line -> Arrays.stream(line.split(" ")))
                .toList();
    }

    /** Words that mean the same, each list under its first word. */
    static List<List<String>> synonyms(ArticleLanguage language) {
        return lines("synonyms", language).stream()
                .map(line -> Arrays.stream(line.split(",")).map(String::strip).toList())
                .toList();
    }

    private static List<String> lines(String name, ArticleLanguage language) {
        String file = "knowledge/" + name + "." + language + ".txt";
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("not on the class path: " + file);
            }
            try (BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                return lines.lines()
                        .filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
