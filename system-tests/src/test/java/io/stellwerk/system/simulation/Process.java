package io.stellwerk.system.simulation;

import io.smallrye.mutiny.Uni;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** One run of one instance of a service, from its start to its crash. What it had not done by then, nobody does. */
public final class Process {

    private final World world;
    private final String service;
    private final String name;
    private boolean alive = true;
    private int pausedTurns;

    Process(World world, String service, String name) {
        this.world = world;
        this.service = service;
        this.name = name;
    }

    World world() {
        return world;
    }

    String service() {
        return service;
    }

    boolean alive() {
        return alive;
    }

    /** Stops doing anything for a while, as in a long garbage collection, and does not know it. */
    void pause(int turns) {
        pausedTurns = turns;
    }

    void turn() {
        pausedTurns = Math.max(0, pausedTurns - 1);
    }

    boolean isAwake() {
        return pausedTurns == 0;
    }

    void die() {
        alive = false;
    }

    /**
     * Something that takes time and ends at once: the item comes when the schedule gets to it. If the process dies
     * before that, it never happens.
     */
    <T> Uni<T> step(String what, BooleanSupplier ready, Supplier<T> action) {
        return Uni.createFrom().emitter(emitter -> {
            Step step = new Step(this, what, ready, () -> {
                T item;
                try {
                    item = action.get();
                } catch (RuntimeException e) {
                    emitter.fail(e.getCause() == null || !(e instanceof Lost) ? e : e.getCause());
                    return;
                }
                emitter.complete(item);
            });
            emitter.onTermination(step::cancel);
            world.await(step);
        });
    }

    <T> Uni<T> step(String what, Supplier<T> action) {
        return step(what, () -> true, action);
    }

    @Override
    public String toString() {
        return name;
    }
}
