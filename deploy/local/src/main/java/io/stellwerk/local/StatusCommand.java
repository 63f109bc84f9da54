package io.stellwerk.local;

import io.stellwerk.local.stack.RunState;
import io.stellwerk.local.supervision.ServiceState;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Says what runs and how it is doing; it works when everything is ready. */
@Command(name = "status", description = "Show what runs; exits with 1 unless everything is ready.")
final class StatusCommand implements Callable<Integer> {

    @Mixin
    private final DataOption data = new DataOption();

    @Override
    public Integer call() {
        var state = data.running();
        var up = Duration.between(Instant.ofEpochMilli(state.startedAt()), Instant.now());
        System.out.printf(
                Locale.ROOT,
                "Stellwerk %s for %d min, process %d, %s%n",
                state.ready() ? "runs" : "starts",
                up.toMinutes(),
                state.pid(),
                state.ports().address());
        System.out.printf(
                Locale.ROOT, "  %-13s %-12s %8s %6s %9s%n", "service", "state", "process", "port", "restarts");
        for (var service : state.processes()) {
            System.out.printf(
                    Locale.ROOT,
                    "  %-13s %-12s %8s %6d %9d%n",
                    service.name(),
                    service.state().toLowerCase(Locale.ROOT).replace('_', ' '),
                    service.pid() == 0 ? "-" : Long.toString(service.pid()),
                    service.port(),
                    service.restarts());
        }
        var setAside = data.directory().setAsideMails().all().size();
        if (setAside > 0) {
            System.out.println("  " + setAside
                    + " mails were set aside, because intake did not take them: see ./stellwerk" + " mail list.");
        }
        return isReady(state) ? 0 : 1;
    }

    private static boolean isReady(RunState state) {
        return state.ready()
                && state.processes().stream()
                        .allMatch(service -> service.state().equals(ServiceState.READY.name()));
    }
}
