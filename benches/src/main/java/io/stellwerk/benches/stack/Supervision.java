package io.stellwerk.benches.stack;

import io.stellwerk.local.supervision.BackOff;
import io.stellwerk.local.supervision.Readiness;
import io.stellwerk.local.supervision.ServiceListener;
import io.stellwerk.local.supervision.ServiceProcess;
import io.stellwerk.local.supervision.ServiceSpec;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** How the bench's processes are looked after, and what is done to them. */
final class Supervision {

    private static final BackOff BACK_OFF =
            new BackOff(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(5));
    private static final Duration GRACE = Duration.ofSeconds(25);

    private static final ServiceListener NOBODY = new ServiceListener() {
        @Override
        public void changed(ServiceProcess service) {
            // Whoever wants to know asks.
        }

        @Override
        public void died(ServiceProcess service, int exitCode, Duration restartsAfter) {
            // The bench kills; it need not be told.
        }
    };

    private Supervision() {}

    static ServiceProcess of(ServiceSpec spec, Readiness readiness) {
        return new ServiceProcess(spec, readiness, BACK_OFF, NOBODY);
    }

    /** Stops all of them at once, in good order. */
    static void stop(List<ServiceProcess> processes) {
        List<Thread> stops = processes.stream()
                .map(process -> Thread.ofVirtual().start(() -> process.stop(GRACE)))
                .toList();
        for (Thread stop : stops) {
            try {
                stop.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Sends a signal by its name, such as {@code STOP}. */
    static void signal(ProcessHandle process, String signal) {
        try {
            new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                    .inheritIO()
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new IllegalStateException("no signal could be sent", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
