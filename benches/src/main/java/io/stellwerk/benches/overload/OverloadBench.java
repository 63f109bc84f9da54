package io.stellwerk.benches.overload;

import io.stellwerk.benches.measuring.Flood;
import io.stellwerk.benches.measuring.IntakeDoor;
import io.stellwerk.benches.measuring.MessagePost;
import io.stellwerk.benches.measuring.QueuedTickets;
import io.stellwerk.benches.measuring.ScheduledLoad;
import io.stellwerk.benches.stack.Waiting;
import io.stellwerk.embedded.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Measures live messages alone, beside an import, and when more comes than can be handled. */
final class OverloadBench {

    private static final int WARM_UP_SENDERS = 16;
    private static final Duration TIMEOUT = Duration.ofMinutes(5);
    private static final Duration CALM = Duration.ofSeconds(3);

    private final OverloadPlan plan;
    private final IntakeDoor door;
    private final QueuedTickets queued;
    private final MessagePost bulk;
    private final Consumer<String> chronicle;
    private final List<String> violations = new ArrayList<>();

    OverloadBench(
            OverloadPlan plan,
            IntakeDoor door,
            QueuedTickets queued,
            String bootstrapServers,
            Consumer<String> chronicle) {
        this.plan = plan;
        this.door = door;
        this.queued = queued;
        this.bulk = new MessagePost(bootstrapServers, queued);
        this.chronicle = chronicle;
    }

    OverloadReport run(Memory memory) throws InterruptedException {
        warmUp();
        chronicle.accept("live messages alone");
        ScheduledLoad alone = new ScheduledLoad(door, queued, plan.liveRate());
        ScheduledLoad.Result aloneResult = alone.stop(started(alone));
        OverloadReport.Beside beside = plan.imported() == 0 ? null : beside(Topics.CHANNEL_BULK);
        OverloadReport.Beside unpaced = plan.imported() == 0 || !plan.unpaced() ? null : beside(Topics.CHANNEL_INBOUND);
        Flood.Result flood = null;
        double recovery = 0;
        if (plan.senders() > 0) {
            chronicle.accept("more than can be handled");
            Set<String> before = new HashSet<>(queued.firstSeen().keySet());
            Flood load = new Flood(door, plan.senders());
            flood = load.run(plan.floodFor());
            recovery = recovery(load);
            reconcile(before, load, flood);
        }
        queued.seenAgain().forEach(ticket -> violations.add("queued more than once: " + ticket));
        return new OverloadReport(aloneResult, beside, unpaced, flood, recovery, memory.most(), violations);
    }

    private Thread started(ScheduledLoad live) throws InterruptedException {
        Thread sender = live.start(plan.aloneFor());
        Waiting.forAWhile(plan.aloneFor());
        return sender;
    }

    private void warmUp() {
        chronicle.accept("warming up");
        Flood warm = new Flood(door, WARM_UP_SENDERS);
        Thread flow = Thread.ofPlatform().start(() -> warm.run(Duration.ofSeconds(Math.max(1, plan.warmUp() / 200))));
        Waiting.until("warmed up", TIMEOUT, () -> !flow.isAlive());
        awaitQueued(warm);
        int before = queued.number();
        bulk.post(Topics.CHANNEL_BULK, plan.warmUp());
        bulk.awaitQueued(plan.warmUp(), () -> before);
        Waiting.forAWhile(CALM);
    }

    private OverloadReport.@Nullable Beside beside(String topic) throws InterruptedException {
        chronicle.accept("live messages beside an import of " + plan.imported() + " on " + topic);
        int before = queued.number();
        bulk.post(topic, plan.imported());
        ScheduledLoad live = new ScheduledLoad(door, queued, plan.liveRate());
        long begin = System.nanoTime();
        Thread sender = live.start(Duration.ZERO);
        bulk.awaitQueued(plan.imported(), () -> before + live.queuedSoFar());
        double seconds = (System.nanoTime() - begin) / 1e9;
        ScheduledLoad.Result result = live.stop(sender);
        Waiting.forAWhile(CALM);
        return new OverloadReport.Beside(plan.imported(), seconds, plan.imported() / seconds, result);
    }

    private double recovery(Flood load) {
        long begin = System.nanoTime();
        Waiting.until("a message is accepted again", TIMEOUT, () -> {
            IntakeDoor.Answer answer = door.send().join();
            if (answer.accepted()) {
                load.accepted().add(answer.ticketId());
            }
            return answer.accepted();
        });
        return (System.nanoTime() - begin) / 1e9;
    }

    /** Whatever was accepted is queued, and nothing else is. */
    private void reconcile(Set<String> before, Flood load, Flood.Result result) {
        awaitQueued(load);
        Waiting.forAWhile(CALM);
        Set<String> notAccepted = new HashSet<>(queued.firstSeen().keySet());
        notAccepted.removeAll(before);
        notAccepted.removeAll(load.accepted());
        if (notAccepted.size() > result.other()) {
            violations.add(notAccepted.size() + " tickets of messages that were refused");
        }
        if (result.other() > 0) {
            violations.add(result.other() + " requests without a clear answer");
        }
    }

    private void awaitQueued(Flood load) {
        try {
            Waiting.until(
                    "everything that was accepted is queued",
                    TIMEOUT,
                    () -> queued.firstSeen().keySet().containsAll(load.accepted()));
        } catch (IllegalStateException e) {
            Set<String> missing = new HashSet<>(load.accepted());
            missing.removeAll(queued.firstSeen().keySet());
            violations.add(missing.size() + " accepted messages were never queued");
        }
    }
}
