package io.stellwerk.triage.knowledge.search;

import de.danielnaber.jwordsplitter.GermanWordSplitter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Parts of German compounds. Those of words that come again are remembered, since splitting is by far the dearest part of analysis. */
final class Compounds {

    private static final int SHORTEST = 7;
    private static final int LONGEST = 40;
    private static final int SHORTEST_PART = 3;
    private static final int MOST_REMEMBERED = 50_000;

    private final GermanWordSplitter splitter;
    private final Map<String, List<String>> remembered = new ConcurrentHashMap<>();

    Compounds() {
        try {
            this.splitter = new GermanWordSplitter(false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The words that a compound is made of; none for other words. */
    List<String> of(String word) {
        if (word.length() < SHORTEST || word.length() > LONGEST) {
            return List.of();
        }
        List<String> known = remembered.get(word);
        if (known != null) {
            return known;
        }
        List<String> parts = splitter.splitWord(word);
        List<String> words = parts.size() < 2
                ? List.of()
                : parts.stream().filter(part -> part.length() >= SHORTEST_PART).toList();
        if (remembered.size() >= MOST_REMEMBERED) {
            remembered.clear();
        }
        remembered.put(word, words);
        return words;
    }
}
