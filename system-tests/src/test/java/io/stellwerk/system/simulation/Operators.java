package io.stellwerk.system.simulation;

import io.smallrye.mutiny.Uni;
import io.stellwerk.messaging.DeadLetterOperations;
import io.stellwerk.messaging.DeadLetterQuery;
import io.stellwerk.messaging.DeadLetterSummary;
import io.stellwerk.messaging.KeptLetter;
import io.stellwerk.messaging.SettlementNote;
import io.stellwerk.messaging.SimulatedDeadLetters;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The operators: they redrive dead letters, twice at once too, discard what no release can read, and have mistakes mended. */
final class Operators {

    private static final int MOST_AT_ONCE = 3;
    private static final int SELDOM = 4;
    private static final int MANY = 50;

    private final Stage stage;
    private final List<Process> underWay = new ArrayList<>();

    Operators(Stage stage) {
        this.stage = stage;
    }

    /** What operators may do now; when things settle, they go on until nothing is parked. */
    List<Runnable> moves(Fleet fleet, boolean settling) {
        underWay.removeIf(process -> !process.alive());
        List<Runnable> moves = new ArrayList<>();
        if (stage.mistakes().someAreLeft()
                && (settling || stage.world().chance().oneIn(SELDOM * SELDOM))) {
            moves.add(stage.mistakes()::mendAll);
        }
        boolean patient = !settling && !stage.world().chance().oneIn(SELDOM);
        if (patient || underWay.size() >= MOST_AT_ONCE) {
            return moves;
        }
        for (Running one : fleet.awake()) {
            List<DeadLetterSummary> parked =
                    stage.database(one.process().service()).rows(SimulatedDeadLetters.DEAD_LETTERS).stream()
                            .map(KeptLetter::letter)
                            .filter(DeadLetterSummary::isParked)
                            .filter(letter -> !settling || letter.waitsBehind() == null)
                            .toList();
            if (!parked.isEmpty()) {
                moves.add(() -> take(one, stage.world().chance().of(parked)));
            }
        }
        return moves;
    }

    private void take(Running one, DeadLetterSummary letter) {
        Process process = one.process();
        underWay.add(process);
        stage.world()
                .as(
                        process,
                        () -> taken(one.beans().get(DeadLetterOperations.class), letter)
                                .subscribe()
                                .with(done -> underWay.remove(process), failure -> underWay.remove(process)));
    }

    private Uni<?> taken(DeadLetterOperations desk, DeadLetterSummary letter) {
        UUID id = letter.id();
        if (Poison.isMarked(letter) && stage.world().chance().oneIn(2)) {
            stage.world().statistics().count("discards");
            return desk.discard(id, "no release can read it", SettlementNote.NONE);
        }
        stage.world().statistics().count("redrives");
        return stage.world().chance().oneIn(SELDOM)
                ? desk.redriveAll(
                        new DeadLetterQuery(DeadLetterSummary.State.PARKED, null, null, null, 0, MANY),
                        SettlementNote.NONE)
                : desk.redrive(id, SettlementNote.NONE);
    }
}
