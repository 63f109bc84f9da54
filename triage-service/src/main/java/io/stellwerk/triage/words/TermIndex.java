package io.stellwerk.triage.words;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the places of all terms of a rule set in one pass over a ticket. */
public final class TermIndex {

    /** A term whose words are numbers of patterns; no record, because it is compared by identity, often. */
    private static final class Known {
        private final Term term;
        private final List<int[]> slots;

        Known(Term term, List<int[]> slots) {
            this.term = term;
            this.slots = slots;
        }

        Term term() {
            return term;
        }

        List<int[]> slots() {
            return slots;
        }
    }

    private final WordTrie trie = new WordTrie();
    private final Map<Integer, List<Known>> byFirst = new HashMap<>();
    private final Map<String, Known> known = new HashMap<>();

    /** Adds a term; a second time has no effect. */
    public void add(Term term) {
        known.computeIfAbsent(term.written(), _ -> index(term));
    }

    /** The places where each term begins that occurs in the ticket, by the term as written. */
    public Map<String, List<Integer>> find(List<TicketWords.Word> words) {
        var seen = new HashMap<Integer, BitSet>();
        for (int i = 0; i < words.size(); i++) {
            int position = i;
            trie.forEachFit(
                    words.get(i).letters(),
                    id -> seen.computeIfAbsent(id, _ -> new BitSet()).set(position));
        }
        var found = new HashMap<String, List<Integer>>();
        seen.keySet().stream()
                .flatMap(first -> byFirst.getOrDefault(first, List.of()).stream())
                .distinct()
                .forEach(term -> {
                    List<Integer> starts = starts(term, words, seen);
                    if (!starts.isEmpty()) {
                        found.put(term.term().written(), starts);
                    }
                });
        return found;
    }

    private Known index(Term term) {
        var slots = new ArrayList<int[]>();
        for (Term.Slot slot : term.slots()) {
            slots.add(slot.patterns().stream().mapToInt(trie::add).toArray());
        }
        var result = new Known(term, slots);
        for (int first : slots.getFirst()) {
            byFirst.computeIfAbsent(first, _ -> new ArrayList<>()).add(result);
        }
        return result;
    }

    private static List<Integer> starts(Known term, List<TicketWords.Word> words, Map<Integer, BitSet> seen) {
        BitSet first = positions(term.slots().getFirst(), seen);
        return first.stream()
                .filter(start -> continues(term, 1, start, words, seen))
                .boxed()
                .toList();
    }

    /** True if the slots from the given one on are filled behind the position. */
    private static boolean continues(
            Known term, int slot, int position, List<TicketWords.Word> words, Map<Integer, BitSet> seen) {
        if (slot == term.slots().size()) {
            return true;
        }
        BitSet places = positions(term.slots().get(slot), seen);
        int last = position + 1 + term.term().slots().get(slot).maxGap();
        int sentence = words.get(position).sentence();
        for (int next = places.nextSetBit(position + 1);
                next >= 0 && next <= last;
                next = places.nextSetBit(next + 1)) {
            if (words.get(next).sentence() == sentence && continues(term, slot + 1, next, words, seen)) {
                return true;
            }
        }
        return false;
    }

    private static BitSet positions(int[] patterns, Map<Integer, BitSet> seen) {
        if (patterns.length == 1) {
            return seen.getOrDefault(patterns[0], new BitSet());
        }
        var union = new BitSet();
        for (int pattern : patterns) {
            BitSet places = seen.get(pattern);
            if (places != null) {
                union.or(places);
            }
        }
        return union;
    }
}
