package io.stellwerk.triage.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** Finds, for a word, which of many patterns fit it, in time that does not grow with their number. */
final class WordTrie {

    private static final class Node {
        private final Map<Character, Node> next = new HashMap<>();
        private final List<Integer> ends = new ArrayList<>();
    }

    private final Node root = new Node();
    private final List<WordPattern> patterns = new ArrayList<>();
    private final Map<WordPattern, Integer> ids = new HashMap<>();

    /** Adds a pattern, once, and answers its number. */
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
                node = node.next.get(word.charAt(i));
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
            node = node.next.computeIfAbsent(c, _ -> new Node());
        }
        node.ends.add(id);
        return id;
    }
}
