package io.stellwerk.benches.speed;

import io.stellwerk.benches.measuring.Flood;
import io.stellwerk.benches.measuring.IntakeDoor;
import io.stellwerk.benches.measuring.MessagePost;
import io.stellwerk.benches.measuring.QueuedTickets;
import io.stellwerk.benches.measuring.ScheduledLoad;
import io.stellwerk.benches.speed.Measured.Kind;
import io.stellwerk.benches.stack.MachineUse;
import io.stellwerk.benches.stack.ProcessGroup;
import io.stellwerk.benches.stack.Waiting;
import io.stellwerk.embedded.Topics;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** Gives a desk work of each kind, and remembers what it was promised. */
public final class DeskBench {

    private static final Duration TIMEOUT = Duration.ofMinutes(10);

    /** So many senders are enough to keep every batch full. */
    private static final int SENDERS = 256;

    private final BenchPlan plan;
    private final IntakeDoor door;
    private final QueuedTickets queued;
    private final MessagePost post;
    private final AgentDesk agents;
    private final List<ProcessGroup> parts;
    private final BenchDesk desk;

    private final Set<String> accepted = new HashSet<>();
    private final AtomicInteger posted = new AtomicInteger();
    private final AtomicInteger actions = new AtomicInteger();
    private final AtomicInteger worked = new AtomicInteger();

    /** With nothing done yet. */
    public DeskBench(BenchPlan plan, BenchDesk desk) {
        this.plan = plan;
        this.door = desk.door();
        this.queued = desk.queued();
        this.post = new MessagePost(desk.kafka(), queued);
        this.agents = desk.agents();
        this.parts = desk.parts();
        this.desk = desk;
    }

    /** Work like that of the measurements, until the programs are as fast as they get. */
    public void warmUp() throws InterruptedException {
        while (accepted.size() < plan.warmUp()) {
            flood(Duration.ofSeconds(5));
        }
        if (plan.workloads().contains(Workload.CHANNEL)) {
            messages(plan.warmUp() / 8);
        }
        if (plan.workloads().contains(Workload.AGENTS)) {
            work(look(plan.warmUp() / 40));
        }
    }

    /** Web requests, as many as are taken. */
    public Measured flood() {
        return flood(plan.flood());
    }

    private Measured flood(Duration time) {
        MachineUse.Begun begun = MachineUse.begin(parts);
        Flood flood = new Flood(door, SENDERS);
        long begin = System.nanoTime();
        Flood.Result result = flood.run(time);
        awaitQueued(flood.accepted());
        MachineUse use = atRest(begun);
        double seconds = (System.nanoTime() - begin) / 1e9;
        accepted.addAll(flood.accepted());
        return new Measured(
                Workload.WEB,
                Kind.FLOOD,
                result.accepted(),
                result.refused() + result.other(),
                seconds,
                result.acceptance(),
                null,
                use);
    }

    /** Web requests by a schedule. */
    public Measured steady(Workload workload, double rate) throws InterruptedException {
        MachineUse.Begun begun = MachineUse.begin(parts);
        ScheduledLoad load = new ScheduledLoad(door, queued, rate);
        Thread sender = load.start(plan.steady());
        Waiting.forAWhile(plan.steady());
        ScheduledLoad.Result result = load.stop(sender);
        accepted.addAll(load.tickets());
        return new Measured(
                workload,
                Kind.STEADY,
                result.tickets(),
                result.refused() + result.failed(),
                result.seconds(),
                result.answer(),
                result.queue(),
                atRest(begun));
    }

    /** Messages of channel integrations, all at once. */
    public Measured messages() {
        return messages(plan.messages());
    }

    private Measured messages(int number) {
        MachineUse.Begun begun = MachineUse.begin(parts);
        int before = queued.number();
        long begin = System.nanoTime();
        post.post(Topics.CHANNEL_INBOUND, number);
        post.awaitQueued(number, () -> before);
        MachineUse use = atRest(begun);
        double seconds = (System.nanoTime() - begin) / 1e9;
        posted.addAndGet(number);
        return new Measured(Workload.CHANNEL, Kind.FLOOD, number, 0, seconds, null, null, use);
    }

    /** Tickets that wait, as agents see them who will then work on them. */
    public List<SeenTicket> look() throws InterruptedException {
        return look(plan.stories());
    }

    private List<SeenTicket> look(int stories) throws InterruptedException {
        return agents.look(untouched(stories));
    }

    /** Agents' work on tickets that wait, as many at once as is sensible. */
    public Measured work(List<SeenTicket> tickets) throws InterruptedException {
        return work(Kind.FLOOD, tickets, 0);
    }

    /** Agents' work on tickets that wait, so many of them begun a second. */
    Measured workSteadily(List<SeenTicket> tickets, double rate) throws InterruptedException {
        return work(Kind.STEADY, tickets, rate);
    }

    private Measured work(Kind kind, List<SeenTicket> tickets, double rate) throws InterruptedException {
        MachineUse.Begun begun = MachineUse.begin(parts);
        AgentDesk.Result result = agents.work(tickets, rate);
        actions.addAndGet(result.done());
        return new Measured(
                Workload.AGENTS,
                kind,
                result.done(),
                result.failed(),
                result.seconds(),
                result.answer(),
                null,
                atRest(begun));
    }

    /** What it cost, with all that follows from it, such as mails. */
    private MachineUse atRest(MachineUse.Begun begun) {
        desk.awaitRest();
        return begun.end();
    }

    /** Tickets on which nobody has worked yet. */
    private List<String> untouched(int stories) {
        return accepted.stream()
                .sorted()
                .skip(worked.getAndAdd(stories))
                .limit(stories)
                .toList();
    }

    /** What does not add up of all that was done. */
    public List<String> differences() {
        desk.awaitRest();
        return desk.reconciliation().differences(queued, accepted, posted.get(), actions.get());
    }

    private void awaitQueued(Set<String> tickets) {
        Waiting.until(
                "everything that was accepted is queued",
                TIMEOUT,
                Duration.ofMillis(50),
                () -> queued.firstSeen().keySet().containsAll(tickets));
    }
}
