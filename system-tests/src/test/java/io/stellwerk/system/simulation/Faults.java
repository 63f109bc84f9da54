package io.stellwerk.system.simulation;

import java.time.Duration;
import java.util.Set;

/** The faults that a schedule has in store, and when they strike: now and then, and at the moments that tell most. */
final class Faults {

    private static final int EVERY = 20;

    /** Moments at which a crash leaves most behind. */
    private static final Set<String> TELLING = Set.of(
            "commit",
            "insert into outbox",
            "select from outbox",
            "select compacted from outbox",
            "mark mails as leaving",
            "records arrive at the broker",
            "the mail server gets a mail",
            "commit offsets");

    private static final String RELAYING = "select compacted from outbox";
    private static final int PAUSE_WITH_RECORDS = 12;
    private static final int CRASH_AFTER = 30;

    /** Comes late, when the other faults are used up mostly, and has some of its own. */
    private static final String SETTLING_A_LETTER = "update dead_letter";

    private static final int CRASH_WITH_LETTER = 3;

    private final World world;
    private final Fleet fleet;
    private final Poison poison;
    private int left;
    private int leftWithLetters;

    Faults(World world, Fleet fleet, Poison poison) {
        this.world = world;
        this.fleet = fleet;
        this.poison = poison;
        left = world.chance().below(12);
        leftWithLetters = world.chance().below(3);
    }

    boolean areLeft() {
        return left > 0;
    }

    /** One fault fewer, because there is nothing that it could strike. */
    void spare() {
        left = Math.max(0, left - 1);
    }

    /** Lets one strike if it is time; false if not. */
    boolean strikeSometimes() {
        if (left == 0 || !world.chance().oneIn(EVERY)) {
            return false;
        }
        left--;
        strike();
        return true;
    }

    /** Lets one strike whoever has just done a step, if it was a telling one. */
    void strikeAfter(Step step) {
        Process process = step.process();
        if (!process.alive()) {
            return;
        }
        if (step.what().equals(SETTLING_A_LETTER)) {
            if (leftWithLetters > 0 && world.chance().oneIn(CRASH_WITH_LETTER)) {
                leftWithLetters--;
                crashOrPause(process);
            }
        } else if (left > 0 && TELLING.contains(step.what())) {
            if (step.what().equals(RELAYING) && world.chance().oneIn(PAUSE_WITH_RECORDS)) {
                left--;
                fleet.pause(process);
            } else if (world.chance().oneIn(CRASH_AFTER)) {
                left--;
                crashOrPause(process);
            }
        }
    }

    private void crashOrPause(Process process) {
        if (world.chance().oneIn(2)) {
            fleet.crash(process);
        } else {
            fleet.pause(process);
        }
    }

    private void strike() {
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
}
