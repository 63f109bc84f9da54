package io.stellwerk.benches.growth;

import java.util.List;

/**
 * What was measured at one size.
 *
 * @param made how many tickets were made
 * @param openBefore how many were open when measuring began
 * @param openAfter how many were open when it ended
 * @param fillSeconds how long it took to make those that were missing
 */
record SizeReport(
        long made,
        long openBefore,
        long openAfter,
        double fillSeconds,
        Idle idle,
        List<OperationCost> operations,
        List<TableSize> tables) {

    long bytes() {
        return tables.stream().mapToLong(TableSize::bytes).sum();
    }
}
