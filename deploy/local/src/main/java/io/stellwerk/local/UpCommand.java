package io.stellwerk.local;

import io.stellwerk.embedded.StackException;
import io.stellwerk.local.stack.DataDirectory;
import io.stellwerk.local.stack.Installation;
import io.stellwerk.local.stack.LocalStack;
import io.stellwerk.local.stack.LocalStackSettings;
import io.stellwerk.local.stack.PortPlan;
import io.stellwerk.local.stack.Progress;
import java.io.PrintStream;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Starts everything, shows where to look, and stops everything when it is told to end. */
@Command(name = "up", description = "Start everything: PostgreSQL, Kafka, mail server, the four services, the gateway.")
final class UpCommand implements Callable<Integer> {

    @Mixin
    private final DataOption data = new DataOption();

    @Option(
            names = {"-d", "--detach"},
            description = "Return when everything is ready, and leave it running.")
    private boolean detach;

    @Option(
            names = "--ports",
            paramLabel = "BASE",
            description = "Use the nine ports from BASE on: gateway, the four services, Kafka, PostgreSQL, SMTP, IMAP.")
    private @Nullable Integer ports;

    @Override
    public Integer call() {
        var directory = data.directory();
        directory.prepare();
        if (detach) {
            return startDetached(directory);
        }
        var lock = directory.lock();
        if (lock == null) {
            throw new StackException("Stellwerk is already running with its data in " + directory.root()
                    + ": see ./stellwerk status, or stop it with ./stellwerk down.");
        }
        var console = System.out;
        LocalStackLog.begin(directory);
        return run(directory, new Progress(console, begin()), console);
    }

    /** What the other process says goes through a file, in which no password may stand. */
    private int startDetached(DataDirectory directory) {
        var people = SeededPeople.makeOnce(directory.people());
        try {
            return new DetachedStart(directory, ports).run();
        } finally {
            System.out.print(people);
        }
    }

    private int run(DataDirectory directory, Progress progress, PrintStream console) {
        var plan = plan();
        var box = new LocalStack(LocalStackSettings.forWork(Installation.here(), directory, plan), progress);
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().name("stop").unstarted(() -> {
            progress.say("Stopping …");
            box.close();
            progress.say("Stopped; the data stay in " + directory.root() + ".");
        }));
        progress.say("Stellwerk starts, with its data in " + directory.root());
        box.start();
        progress.say(Summary.of(plan) + SeededPeople.makeOnce(directory.people()));
        progress.say(String.format(Locale.ROOT, "ready in %.1f s", progress.seconds()));
        console.flush();
        awaitForever();
        return 0;
    }

    private PortPlan plan() {
        return ports == null ? PortPlan.standard() : PortPlan.from(ports);
    }

    /** When the launcher began to start, if it says so. */
    static Instant begin() {
        var millis = Long.getLong("stellwerk.began");
        return millis == null
                ? ProcessHandle.current().info().startInstant().orElseGet(Instant::now)
                : Instant.ofEpochMilli(millis);
    }

    private static void awaitForever() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
