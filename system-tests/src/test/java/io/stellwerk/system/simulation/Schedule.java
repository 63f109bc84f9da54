package io.stellwerk.system.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One schedule: what can happen next is drawn until people and faults are spent, and then until nothing moves. */
final class Schedule {

    private static final int MOST_TURNS = 60_000;
    private static final int FAULT_EVERY = 20;

    /** After so many turns, and when no fault is left, people stop doing anything new. */
    private static final int BUSY_TURNS = 250;

    /** Of this many turns, so many go on with what has begun, as far as something has. */
    private static final int STEPS_AND_MOVES = 4;

    private static final int STEPS = 3;

    private static final Set<String> TELLING = Set.of(
            "commit",
            "insert into outbox",
            "select from outbox",
            "select compacted from outbox",
            "update dead_letter",
            "mark mails as leaving",
            "records arrive at the broker",
            "the mail server gets a mail",
            "commit offsets");

    private static final String RELAYING = "select compacted from outbox";
    private static final int PAUSE_WITH_RECORDS = 12;
    private static final int CRASH_AFTER = 30;

    private final Stage stage;
    private final World world;
    private final Fleet fleet;
    private final Letters letters;
    private final Agents agents;
    private final Poison poison;
    private final Operators operators;
    private int faults;
    private int turns;

    Schedule(Stage stage) {
        this.stage = stage;
        world = stage.world();
        fleet = new Fleet(stage);
        letters = new Letters(stage);
        agents = new Agents(stage);
        poison = new Poison(stage);
        operators = new Operators(stage);
        faults = world.chance().below(12);
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
        if (faults > 0 && world.chance().oneIn(FAULT_EVERY)) {
            faults--;
            fault();
            return true;
        }
        boolean settling = faults == 0 && turns > BUSY_TURNS;
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

    /** The moments at which a crash leaves most behind get more crashes than others. */
    private void happen(Step step) {
        world.happen(step);
        Process process = step.process();
        if (faults == 0 || !process.alive() || !TELLING.contains(step.what())) {
            return;
        }
        if (step.what().equals(RELAYING) && world.chance().oneIn(PAUSE_WITH_RECORDS)) {
            faults--;
            fleet.pause(process);
        } else if (world.chance().oneIn(CRASH_AFTER)) {
            faults--;
            if (world.chance().oneIn(2)) {
                fleet.crash(process);
            } else {
                fleet.pause(process);
            }
        }
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

    private void fault() {
        if (fleet.running().isEmpty()) {
            fleet.restart();
        }
        switch (world.chance().below(14)) {
            case 0, 1, 2, 3 -> fleet.crash(world.chance().of(fleet.running()).process());
            case 4, 5 -> fleet.loseConnection();
            case 6 -> fleet.rebalance();
            case 7 -> fleet.redeliver();
            case 8, 11 -> poison.add();
            case 12 -> fleet.releaseWithMistake();
            case 9, 10 -> {
                fleet.pause(world.chance().of(fleet.running()).process());
                world.advance(Duration.ofSeconds(world.chance().below(180)));
            }
            default -> {
                fleet.jumpClock();
                world.advance(Duration.ofMinutes(world.chance().below(300)));
            }
        }
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
        if (faults > 0 || turns <= BUSY_TURNS) {
            faults = Math.max(0, faults - 1);
            turns = Math.max(turns, faults == 0 ? BUSY_TURNS + 1 : turns);
        }
        world.straightenClocks();
        Optional<Instant> next = stage.due().min(Instant::compareTo);
        next.ifPresent(
                instant -> world.advanceTo(instant.plusMillis(world.chance().below(5000))));
        return next.isPresent() || faults > 0;
    }
}
