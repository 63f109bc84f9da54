package io.stellwerk.benches.growth;

import java.util.List;

/**
 * What was found.
 *
 * @param begun when, as ISO 8601
 * @param sizes the smallest first
 * @param flatness the largest against the smallest; empty if there was one size only
 */
record GrowthReport(String begun, List<SizeReport> sizes, List<Flatness> flatness) {

    static GrowthReport of(String begun, List<SizeReport> sizes) {
        return new GrowthReport(
                begun,
                List.copyOf(sizes),
                sizes.size() < 2 ? List.of() : Flatness.between(sizes.getFirst(), sizes.getLast()));
    }

    /** Whether everything was answered as it should be. */
    boolean isSound() {
        return sizes.stream()
                .flatMap(size -> size.operations().stream())
                .noneMatch(operation -> operation.failed() > 0);
    }
}
