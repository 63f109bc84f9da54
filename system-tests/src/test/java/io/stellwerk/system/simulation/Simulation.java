package io.stellwerk.system.simulation;

import io.micrometer.common.util.internal.logging.InternalLoggerFactory;
import io.micrometer.common.util.internal.logging.JdkLoggerFactory;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Runs schedules, one after the other on one event loop, so that the same seed always makes the same schedule. */
final class Simulation implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 120;

    /** Kept, because a logger that nobody holds forgets its level. */
    private static final List<Logger> QUIET = List.of(
            Logger.getLogger("io.stellwerk"), Logger.getLogger("io.quarkus"), Logger.getLogger("io.micrometer"));

    static {
        System.setProperty("org.jboss.logging.provider", "jdk");
        InternalLoggerFactory.setDefaultFactory(JdkLoggerFactory.INSTANCE);
    }

    private final Vertx vertx = Vertx.vertx(
            new VertxOptions().setEventLoopPoolSize(1).setBlockedThreadCheckInterval(TimeUnit.MINUTES.toMillis(10)));
    private final Context context = vertx.getOrCreateContext();

    Simulation() {
        QUIET.forEach(logger -> logger.setLevel(Level.OFF));
        Infrastructure.setDroppedExceptionHandler(dropped -> {});
        Pauses.install();
    }

    /** What came of a schedule. */
    record Result(long seed, List<String> violations, Statistics statistics, Trace trace) {

        boolean failed() {
            return !violations.isEmpty();
        }
    }

    Result run(long seed, Set<Flaw> flaws, boolean traced) {
        CompletableFuture<Result> result = new CompletableFuture<>();
        context.runOnContext(go -> {
            try {
                World world = new World(new Chance(seed), flaws, new Trace(traced));
                Pauses.belongTo(world);
                Stage stage = new Stage(world, vertx);
                Schedule schedule = new Schedule(stage);
                next(schedule, new Run(seed, stage, result));
            } catch (RuntimeException e) {
                result.completeExceptionally(e);
            }
        });
        try {
            return result.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted at seed " + seed, e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the simulation itself failed at seed " + seed, e);
        }
    }

    private record Run(long seed, Stage stage, CompletableFuture<Result> result) {}

    /** A turn, then whatever it put on the event loop, then the next turn. */
    private void next(Schedule schedule, Run run) {
        context.runOnContext(first -> context.runOnContext(second -> {
            try {
                if (schedule.turn()) {
                    next(schedule, run);
                } else {
                    run.result().complete(judged(schedule, run));
                }
            } catch (RuntimeException e) {
                run.result().completeExceptionally(e);
            }
        }));
    }

    private static Result judged(Schedule schedule, Run run) {
        List<String> violations = new ArrayList<>(run.stage().broken());
        for (Invariant invariant : Invariant.values()) {
            invariant.violations(schedule.outcome()).forEach(found -> violations.add(invariant + ": " + found));
        }
        World world = run.stage().world();
        return new Result(run.seed(), violations, world.statistics(), world.trace());
    }

    @Override
    public void close() {
        vertx.close();
    }
}
