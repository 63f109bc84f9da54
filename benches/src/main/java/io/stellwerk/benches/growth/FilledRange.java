package io.stellwerk.benches.growth;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Tickets that were made in one go; they came in evenly over the half year before the origin.
 *
 * @param origin the instant that was the present when the first tickets were made, as ISO 8601
 */
record FilledRange(long first, long last, String origin) {

    long tickets() {
        return last - first + 1;
    }

    /** The range in parts of at most that many tickets. */
    List<FilledRange> slices(long atMost) {
        List<FilledRange> slices = new ArrayList<>();
        for (long from = first; from <= last; from += atMost) {
            slices.add(new FilledRange(from, Math.min(last, from + atMost - 1), origin));
        }
        return slices;
    }

    /** What stands for what in a statement about some of the tickets. */
    Map<String, String> parameters(FilledRange slice) {
        return Map.of(
                "first", Long.toString(first),
                "tickets", Long.toString(tickets()),
                "from", Long.toString(slice.first),
                "to", Long.toString(slice.last),
                "origin", origin);
    }
}
