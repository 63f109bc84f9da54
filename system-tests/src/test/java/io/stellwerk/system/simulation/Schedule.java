package io.stellwerk.system.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One schedule: what can happen next is drawn until people and faults are spent, and then until nothing moves. */
final class Schedule {

    private static final int MOST_TURNS = 60_000;

    /** After so many turns, and when no fault is left, people stop doing anything new. */
    private static final int BUSY_TURNS = 600;

    /** Of this many turns, so many go on with what has begun, as far as something has. */
    private static final int STEPS_AND_MOVES = 4;

    private static final int STEPS = 3;

    private final Stage stage;
    private final World world;
    private final Fleet fleet;
    private final Letters letters;
    private final Agents agents;
    private final Poison poison;
    private final Operators operators;
    private final Faults faults;
    private int turns;

    Schedule(Stage stage) {
        this.stage = stage;
        world = stage.world();
        fleet = new Fleet(stage);
        letters = new Letters(stage);
        agents = new Agents(stage);
        poison = new Poison(stage);
        operators = new Operators(stage);
        faults = new Faults(world, fleet, poison);
    }

    /** Everything there is to look at when it is over. */
    Outcome outcome() {
        return new Outcome(stage, letters.all(), agents.requests(), poison.expected(), fleet.readers());
    }

    /** One turn; false when it is over. */
    boolean turn() {
        if (++turns > MOST_TURNS) {
            stage.broken().add("11 no loops: after " + MOST_TURNS + " turns it has not come to rest");
            return false;
        }
        world.advance(Duration.ofMillis(world.chance().below(40)));
        fleet.turn(false);
        if (faults.strikeSometimes()) {
            return true;
        }
        boolean settling = !faults.areLeft() && turns > BUSY_TURNS;
        List<Step> ready = world.ready();
        if (!ready.isEmpty() && world.chance().below(STEPS_AND_MOVES) < STEPS) {
            happen(world.chance().of(ready));
            return true;
        }
        List<Runnable> moves = moves(settling);
        if (!moves.isEmpty()) {
            world.chance().of(moves).run();
            return true;
        }
        if (!ready.isEmpty()) {
            happen(world.chance().of(ready));
            return true;
        }
        return unblock();
    }

    private void happen(Step step) {
        world.happen(step);
        faults.strikeAfter(step);
    }

    private List<Runnable> moves(boolean settling) {
        List<Runnable> moves = new ArrayList<>(letters.moves(fleet, settling));
        moves.addAll(agents.moves(fleet, settling));
        moves.addAll(operators.moves(fleet, settling));
        for (Running one : fleet.awake()) {
            for (Reader reader : one.readers()) {
                if (reader.canRead()) {
                    moves.add(() -> read(reader));
                }
            }
            for (Running.Chore chore : one.chores()) {
                if (chore.worthwhile().getAsBoolean()) {
                    moves.add(() -> look(one, chore));
                }
            }
        }
        if (fleet.someAreDown() && world.chance().oneIn(8)) {
            moves.add(fleet::restart);
        }
        return moves;
    }

    private void read(Reader reader) {
        world.trace().note(world.now(), reader.process(), "read from " + reader.topic());
        world.as(reader.process(), reader::read);
    }

    private void look(Running one, Running.Chore chore) {
        world.trace().note(world.now(), one.process(), chore.what());
        if (world.chance().oneIn(4)) {
            world.advance(Duration.ofSeconds(world.chance().below(8)));
        }
        world.as(one.process(), chore.work());
    }

    /** Nothing can happen now: a deadlock ends, who is down comes back, or time passes until something is due. */
    private boolean unblock() {
        if (fleet.turn(true) || (world.someWait() && fleet.endDeadlock())) {
            return true;
        }
        if (fleet.someAreDown()) {
            fleet.restartAll();
            return true;
        }
        if (faults.areLeft() || turns <= BUSY_TURNS) {
            faults.spare();
            turns = faults.areLeft() ? turns : Math.max(turns, BUSY_TURNS + 1);
        }
        world.straightenClocks();
        Optional<Instant> next = stage.due().min(Instant::compareTo);
        next.ifPresent(
                instant -> world.advanceTo(instant.plusMillis(world.chance().below(5000))));
        return next.isPresent() || faults.areLeft();
    }
}
