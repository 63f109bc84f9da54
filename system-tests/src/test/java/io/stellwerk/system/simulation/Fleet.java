package io.stellwerk.system.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The instances that run, which of them reads what, and what can happen to them. */
final class Fleet {

    private static final List<String> SERVICES = List.of("intake", "triage", "escalation", "notification");

    private final Stage stage;
    private final Map<String, Running> running = new TreeMap<>();
    private final Map<String, Process> down = new TreeMap<>();

    Fleet(Stage stage) {
        this.stage = stage;
        for (String service : SERVICES) {
            int instances = stage.world().chance().between(1, 2);
            for (int i = 1; i <= instances; i++) {
                start(new Process(stage.world(), service, service + "-" + i));
            }
        }
    }

    List<Running> running() {
        return List.copyOf(running.values());
    }

    /** Those that do something just now. */
    List<Running> awake() {
        return running.values().stream().filter(one -> one.process().isAwake()).toList();
    }

    List<Running> running(String service) {
        return awake().stream()
                .filter(one -> one.process().service().equals(service))
                .toList();
    }

    List<Reader> readers() {
        return running.values().stream().flatMap(one -> one.readers().stream()).toList();
    }

    boolean someAreDown() {
        return !down.isEmpty();
    }

    private void start(Process process) {
        stage.world().as(process, () -> running.put(process.toString(), ServiceAssembly.start(stage, process)));
        rebalance(process.service());
    }

    /** An instance dies between two steps, wherever it was. */
    void crash(Process process) {
        note("crash of " + process);
        stage.world().statistics().count("crashes");
        process.die();
        List.copyOf(stage.database(process.service()).open()).stream()
                .filter(transaction -> transaction.process() == process)
                .forEach(SimulatedTransaction::rollback);
        running.remove(process.toString());
        down.put(process.toString(), process);
        rebalance(process.service());
    }

    void restart() {
        Process dead = stage.world().chance().of(List.copyOf(down.values()));
        restart(dead);
    }

    void restartAll() {
        List.copyOf(down.values()).forEach(this::restart);
    }

    private void restart(Process dead) {
        note("restart of " + dead);
        down.remove(dead.toString());
        start(new Process(stage.world(), dead.service(), dead.toString()));
    }

    /** A connection to a database breaks off, and the process does not. */
    void loseConnection() {
        List<SimulatedTransaction> open = new ArrayList<>();
        stage.databases().values().forEach(database -> open.addAll(database.open()));
        if (!open.isEmpty()) {
            SimulatedTransaction unlucky = stage.world().chance().of(open);
            note("a database connection of " + unlucky.process() + " is lost");
            stage.world().statistics().count("lost connections");
            unlucky.loseConnection();
        }
    }

    /** An instance stands still while the others go on; half of the time, its database has given it up by then. */
    void pause(Process process) {
        note("pause of " + process);
        stage.world().statistics().count("pauses");
        process.pause(stage.world().chance().between(30, 500));
        if (stage.world().chance().oneIn(2)) {
            List.copyOf(stage.database(process.service()).open()).stream()
                    .filter(transaction -> transaction.process() == process)
                    .forEach(SimulatedTransaction::loseConnection);
        }
    }

    /** A turn of the schedule goes by for those that stand still; false if nobody does. */
    boolean turn(boolean wake) {
        boolean paused = false;
        for (Running one : running.values()) {
            paused |= !one.process().isAwake();
            one.process().turn();
            if (wake) {
                one.process().pause(0);
            }
        }
        return paused;
    }

    /** The group's partitions are dealt anew while batches are in hand. */
    void rebalance() {
        String service = stage.world().chance().of(SERVICES);
        note("rebalance of " + service);
        stage.world().statistics().count("rebalances");
        rebalance(service);
    }

    /** Readers forget how far they have read. */
    void redeliver() {
        Running one = stage.world().chance().of(running());
        note("redelivery to " + one.process());
        stage.world().statistics().count("redeliveries");
        one.readers().forEach(Reader::seekToCommitted);
    }

    /** A new release stumbles over events that it should know. */
    void releaseWithMistake() {
        String service = stage.world().chance().of(SERVICES);
        note("a release of " + service + " with a mistake");
        stage.world().statistics().count("faulty releases");
        stage.mistakes().release(service);
    }

    void jumpClock() {
        Running one = stage.world().chance().of(running());
        int seconds = stage.world().chance().between(-30, 600);
        note("the clock of " + one.process() + " jumps");
        stage.world().skew(one.process(), Duration.ofSeconds(seconds));
    }

    private void rebalance(String service) {
        Map<String, List<Reader>> byTopic = new TreeMap<>();
        running.values().stream()
                .filter(one -> one.process().service().equals(service))
                .forEach(one -> one.readers()
                        .forEach(reader -> byTopic.computeIfAbsent(reader.topic(), topic -> new ArrayList<>())
                                .add(reader)));
        byTopic.values().forEach(readers -> {
            readers.forEach(Reader::revoke);
            for (int partition = 0; partition < stage.broker().partitions(); partition++) {
                stage.world().chance().of(readers).assign(partition);
            }
        });
    }

    /** Nothing can go on because transactions wait for each other: the database ends one of them. */
    boolean endDeadlock() {
        List<SimulatedTransaction> open = new ArrayList<>();
        stage.databases().values().forEach(database -> open.addAll(database.open()));
        if (open.isEmpty()) {
            return false;
        }
        note("a deadlock is ended");
        stage.world().statistics().count("deadlocks");
        stage.world().chance().of(open).endDeadlock();
        return true;
    }

    private void note(String what) {
        stage.world().trace().note(stage.world().now(), what);
    }
}
