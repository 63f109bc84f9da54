package io.stellwerk.benches.screens;

import io.stellwerk.benches.measuring.IntakeDoor;
import io.stellwerk.benches.measuring.Latency;
import io.stellwerk.benches.measuring.QueuedTickets;
import io.stellwerk.benches.measuring.ScheduledLoad;
import io.stellwerk.benches.stack.LocalDesk;
import io.stellwerk.benches.stack.Waiting;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.HdrHistogram.ConcurrentHistogram;

/** Lets tickets come at a steady rate while many watch the board, and measures how soon each is shown. */
final class ScreensBench {

    private static final Duration TIMEOUT = Duration.ofMinutes(2);
    private static final int AT_ONCE = 64;

    private final LocalDesk desk;
    private final Consumer<String> chronicle;

    ScreensBench(LocalDesk desk, Consumer<String> chronicle) {
        this.desk = desk;
        this.chronicle = chronicle;
    }

    ScreensReport run(int screens, int rate, Duration warmUp, Duration time) throws InterruptedException {
        int port = desk.instancesOf("notification").getFirst().port();
        try (IntakeDoor door = new IntakeDoor(
                        List.of(desk.instancesOf("intake").getFirst().port()),
                        AT_ONCE,
                        desk.callers().as("bench"));
                Screens watching = new Screens(port, screens, desk.callers().as("anna"))) {
            watching.addReader();
            for (int i = 1; i < screens; i++) {
                watching.add();
            }
            Waiting.until("every screen is open", TIMEOUT, () -> watching.watching() + watching.lost() == screens);
            chronicle.accept("warming up");
            int waiting = load(door, rate, warmUp).size();
            Waiting.until("every ticket is shown", TIMEOUT, () -> watching.waiting() >= waiting);
            chronicle.accept("%d tickets a second, %d screens".formatted(rate, screens));
            return measured(door, watching, rate, time);
        }
    }

    private ScreensReport measured(IntakeDoor door, Screens watching, int rate, Duration time)
            throws InterruptedException {
        long before = watching.waiting();
        long bytesBefore = watching.bytes();
        long begin = System.nanoTime();
        Map<String, Long> queuedAt = load(door, rate, time);
        Waiting.until("every ticket is shown", TIMEOUT, () -> watching.waiting() >= before + queuedAt.size());
        double seconds = (System.nanoTime() - begin) / 1e9;
        ConcurrentHistogram shown = Latency.histogram();
        List<Long> inOrder = queuedAt.values().stream().sorted().toList();
        for (int i = 0; i < inOrder.size(); i++) {
            var screen = watching.shown(before + i + 1);
            if (screen != null) {
                Latency.record(shown, screen.getValue() - inOrder.get(i));
            }
        }
        return ScreensReport.of(watching, inOrder.size(), shown, watching.bytes() - bytesBefore, seconds);
    }

    /** Returns when the tickets came into a queue. */
    private Map<String, Long> load(IntakeDoor door, int rate, Duration time) throws InterruptedException {
        try (QueuedTickets queued = new QueuedTickets(desk.kafka())) {
            ScheduledLoad load = new ScheduledLoad(door, queued, rate);
            Thread sender = load.start(time);
            Waiting.forAWhile(time);
            load.stop(sender);
            return queued.firstSeen();
        }
    }
}
