package io.stellwerk.system.simulation;

import io.smallrye.mutiny.infrastructure.Infrastructure;
import java.lang.reflect.Field;
import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.Callable;
import java.util.concurrent.Delayed;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Takes the place of Mutiny's worker pool: a pause between two tries ends when the schedule says so, a time-out comes to
 * its end only where something is published, and seldom, and work for another thread is done by this one.
 */
final class Pauses extends AbstractExecutorService implements ScheduledExecutorService {

    private static final long LONGEST_PAUSE_SECONDS = 10;
    private static final long LONGEST_PUBLICATION_SECONDS = 20;
    private static final int GIVEN_UP = 20;

    private static World world;

    static void install() {
        try {
            Field pool = Infrastructure.class.getDeclaredField("DEFAULT_SCHEDULER");
            pool.setAccessible(true);
            if (!(pool.get(null) instanceof Pauses)) {
                Infrastructure.setDefaultExecutor(Runnable::run, false);
                pool.set(null, new Pauses());
                // Request scopes and traces do not matter here, and following them takes half of the time.
                Infrastructure.clearInterceptors();
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Mutiny keeps its worker pool in another place", e);
        }
    }

    static void belongTo(World present) {
        world = present;
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable command, long delay, TimeUnit unit) {
        return schedule(
                () -> {
                    command.run();
                    return null;
                },
                delay,
                unit);
    }

    @Override
    public <V> ScheduledFuture<V> schedule(Callable<V> callable, long delay, TimeUnit unit) {
        Pause<V> pause = new Pause<>(callable);
        boolean publication = unit.toSeconds(delay) == LONGEST_PUBLICATION_SECONDS;
        if (unit.toSeconds(delay) < LONGEST_PAUSE_SECONDS
                || (publication && world.chance().oneIn(GIVEN_UP))) {
            world.await(new Step(world.current(), "end of a pause", () -> !pause.isCancelled(), pause));
        }
        return pause;
    }

    @Override
    public ScheduledFuture<?> scheduleAtFixedRate(Runnable command, long first, long period, TimeUnit unit) {
        throw new UnsupportedOperationException("not simulated");
    }

    @Override
    public ScheduledFuture<?> scheduleWithFixedDelay(Runnable command, long first, long delay, TimeUnit unit) {
        throw new UnsupportedOperationException("not simulated");
    }

    @Override
    public void execute(Runnable command) {
        command.run();
    }

    @Override
    public void shutdown() {}

    @Override
    public List<Runnable> shutdownNow() {
        return List.of();
    }

    @Override
    public boolean isShutdown() {
        return false;
    }

    @Override
    public boolean isTerminated() {
        return false;
    }

    @Override
    public boolean awaitTermination(long timeout, TimeUnit unit) {
        return true;
    }

    private static final class Pause<V> extends FutureTask<V> implements ScheduledFuture<V> {

        Pause(Callable<V> work) {
            super(work);
        }

        @Override
        public long getDelay(TimeUnit unit) {
            return 0;
        }

        @Override
        public int compareTo(Delayed other) {
            return 0;
        }
    }
}
