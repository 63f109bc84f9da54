package io.stellwerk.triage.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** Trie that finds the patterns that fit a word, in time that does not grow with their number. */
final class WordTrie {

    private static final int ALPHABET = 36;

    private static final class Node {
        private final @Nullable Node[] next = new Node[ALPHABET];
        private final List<Integer> ends = new ArrayList<>();
    }

    private final Node root = new Node();
    private final List<WordPattern> patterns = new ArrayList<>();
    private final Map<WordPattern, Integer> ids = new HashMap<>();

    /** Adds a pattern if it is new, and returns its number. */
    int add(WordPattern pattern) {
        return ids.computeIfAbsent(pattern, this::insert);
    }

    int size() {
        return patterns.size();
    }

    /** Names the patterns that fit the word; one may be named more than once. */
    void forEachFit(String word, IntConsumer action) {
        for (int start = 0; start < word.length(); start++) {
            @Nullable Node node = root;
            for (int i = start; i < word.length(); i++) {
                int letter = letter(word.charAt(i));
                node = letter < 0 ? null : node.next[letter];
                if (node == null) {
                    break;
                }
                report(node, word, start, action);
            }
        }
    }

    private void report(Node node, String word, int start, IntConsumer action) {
        for (int id : node.ends) {
            WordPattern pattern = patterns.get(id);
            if ((start == 0 || pattern.mayStartInside()) && pattern.fits(word, start)) {
                action.accept(id);
            }
        }
    }

    private int insert(WordPattern pattern) {
        int id = patterns.size();
        patterns.add(pattern);
        Node node = root;
        for (char c : pattern.stem().toCharArray()) {
            int letter = letter(c);
            @Nullable Node next = node.next[letter];
            if (next == null) {
                next = new Node();
                node.next[letter] = next;
            }
            node = next;
        }
        node.ends.add(id);
        return id;
    }

    /** The place of a letter or digit in the alphabet of patterns; negative if it has none. */
    private static int letter(char c) {
        if (c >= 'a' && c <= 'z') {
            return c - 'a';
        }
        return c >= '0' && c <= '9' ? 26 + c - '0' : -1;
    }
}
