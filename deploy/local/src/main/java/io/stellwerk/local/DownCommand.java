package io.stellwerk.local;

import io.stellwerk.local.stack.KnownProcess;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Stops what up started, in good order. */
@Command(name = "down", description = "Stop everything; tickets stay.")
final class DownCommand implements Callable<Integer> {

    private static final Duration GRACE = Duration.ofSeconds(90);

    @Mixin
    private final DataOption data = new DataOption();

    @Override
    public Integer call() {
        var running = data.directory().runFile().running();
        if (running.isEmpty()) {
            System.out.println("Nothing is running.");
            return 0;
        }
        System.out.println("Stopping …");
        var box = new KnownProcess(running.get().pid(), running.get().startedAt());
        if (!box.end(GRACE)) {
            System.err.println("It does not stop: see ./stellwerk logs signal-box, and end process "
                    + running.get().pid() + " yourself.");
            return 1;
        }
        System.out.println("Stopped; the data stay in " + data.directory().root() + ".");
        return 0;
    }
}
