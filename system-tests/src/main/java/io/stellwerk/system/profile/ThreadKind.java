package io.stellwerk.system.profile;

import java.util.Arrays;
import java.util.List;

/** What a thread of a service is there for, told by its name. */
public enum ThreadKind {
    C2("JIT compiler C2", "C2 CompilerThread"),
    C1("JIT compiler C1", "C1 CompilerThread"),
    COLLECTOR("garbage collector and safepoints", "VM Thread", "GC Thread", "G1 "),
    EVENT_LOOP("event loops", "vert.x-eventloop-thread"),
    POLLER("Kafka pollers", "smallrye-kafka-consumer-thread"),
    HEARTBEAT("Kafka heartbeats", "kafka-coordinator-heartbeat-thread"),
    PRODUCER("Kafka senders", "kafka-producer-network-thread", "smallrye-kafka-producer-thread"),
    WORKER("workers", "executor-thread", "vert.x-worker-thread", "vert.x-internal-blocking", "ForkJoinPool"),
    PROFILER("the profiler", "JFR ", "Attach Listener"),
    MAIN("the start", "main"),
    OTHER("other threads");

    private final String title;
    /** Cannot change, which the check does not see. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<String> names;

    ThreadKind(String title, String... names) {
        this.title = title;
        this.names = List.of(names);
    }

    /** Its name for a reader. */
    public String title() {
        return title;
    }

    static ThreadKind of(String name) {
        return Arrays.stream(values())
                .filter(kind -> kind.names.stream().anyMatch(name::startsWith))
                .findFirst()
                .orElse(OTHER);
    }
}
