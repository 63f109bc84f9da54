package io.stellwerk.benches.faults;

import io.stellwerk.benches.stack.BenchStack;
import io.stellwerk.benches.stack.Link;
import io.stellwerk.benches.stack.ServiceInstance;
import io.stellwerk.benches.stack.ServiceInstances;
import io.stellwerk.benches.stack.Waiting;
import io.stellwerk.embedded.Topics;
import io.stellwerk.local.supervision.ServiceProcess;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;

/** Brings faults about, while the desk is at work; each has passed when the call returns. */
final class FaultInjector {

    private static final Duration A_MOMENT = Duration.ofSeconds(2);

    private static final Map<String, String> POISONOUS = Map.of(
            Topics.CHANNEL_INBOUND, "stellwerk.channel.message-received.v1",
            Topics.CHANNEL_BULK, "stellwerk.channel.message-received.v1",
            Topics.INTAKE_TICKETS, "stellwerk.intake.ticket-received.v1",
            Topics.TRIAGE_ASSESSMENTS, "stellwerk.triage.ticket-triaged.v1",
            Topics.ESCALATION_TICKETS, "stellwerk.escalation.agent-replied.v1");

    private final BenchStack stack;
    private final FaultEnvironment field;
    private final Random random;

    FaultInjector(FaultEnvironment field, Random random) {
        this.stack = field.stack();
        this.field = field;
        this.random = random;
    }

    void strike(Fault fault) {
        switch (fault) {
            case INTAKE_KILLED -> kill("intake");
            case TRIAGE_KILLED -> kill("triage");
            case ESCALATION_KILLED -> kill("escalation");
            case NOTIFICATION_KILLED -> kill("notification");
            case ONE_BROKER_KILLED -> kill(any(stack.brokers().processes()));
            case ALL_BROKERS_KILLED -> stack.brokers().processes().forEach(FaultInjector::kill);
            case DATABASE_KILLED -> stack.database().crashAndRestart();
            case ZOMBIE -> zombie();
            case INTAKE_SCALED -> scale("intake");
            case TRIAGE_SCALED -> scale("triage");
            case ESCALATION_SCALED -> scale("escalation");
            case NOTIFICATION_SCALED -> scale("notification");
            case CONNECTION_HANGS -> harm(Link::hang);
            case CONNECTION_CUT -> harm(Link::cut);
            case CONNECTION_SLOW -> harm(link -> link.slowDown(Duration.ofMillis(80)));
            case OUTBOX_FULL -> fillOutboxes();
            case CLOCK_JUMPS -> jumpClock();
            case ROLLING_RESTART -> stack.services().forEach(ServiceInstances::restartInTurn);
            case POISON ->
                POISONOUS.forEach((topic, type) -> field.integration().poison(random, topic, type));
        }
        stack.awaitReady();
    }

    private void kill(String service) {
        any(stack.service(service).all()).kill();
    }

    private static void kill(ServiceProcess process) {
        ProcessHandle running = process.handle();
        if (running != null) {
            running.destroyForcibly();
            running.onExit().join();
        }
    }

    private void zombie() {
        ServiceInstances service = any(stack.services());
        ServiceInstance victim = service.all().getFirst();
        service.join();
        service.awaitReady();
        victim.freeze();
        Waiting.forAWhile(BenchStack.SESSION_TIMEOUT.plusSeconds(3));
        victim.thaw();
        Waiting.forAWhile(A_MOMENT);
        service.leave();
    }

    private void scale(String name) {
        ServiceInstances service = stack.service(name);
        service.join();
        service.join();
        service.awaitReady();
        Waiting.forAWhile(A_MOMENT);
        service.vanish();
        service.leave();
    }

    private void harm(Consumer<Link> harm) {
        List<Link> links = new ArrayList<>(stack.brokers().links());
        stack.services().forEach(service -> links.add(stack.database().link(service.service())));
        links.add(stack.mailLink());
        Link link = any(links);
        harm.accept(link);
        Waiting.forAWhile(Duration.ofMillis(3_000L + random.nextInt(3_000)));
        link.heal();
    }

    private void fillOutboxes() {
        List<Link> links = stack.brokers().links();
        links.forEach(Link::cut);
        Waiting.forAWhile(Duration.ofSeconds(6));
        links.forEach(Link::heal);
    }

    private void jumpClock() {
        ServiceInstance victim = any(any(stack.services()).all());
        victim.clock().jump(random.nextBoolean() ? Duration.ofHours(1) : Duration.ofHours(-1));
        Waiting.forAWhile(Duration.ofSeconds(4));
        victim.clock().jump(Duration.ZERO);
    }

    private <T> T any(List<T> choice) {
        return choice.get(random.nextInt(choice.size()));
    }
}
