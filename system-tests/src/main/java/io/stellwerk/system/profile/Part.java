package io.stellwerk.system.profile;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What the processor can be at work for in a service, told by the names of classes. */
public enum Part {
    OWN("own code", "io.stellwerk."),
    KAFKA("Kafka client", "org.apache.kafka."),
    MESSAGING("reactive messaging", "io.smallrye.reactive.messaging.", "io.quarkus.smallrye.reactivemessaging."),
    POSTGRES("PostgreSQL driver", "io.vertx.pgclient.", "io.vertx.sqlclient.", "io.vertx.mutiny.sqlclient."),
    HIBERNATE("Hibernate Reactive", "org.hibernate.", "io.quarkus.hibernate."),
    JACKSON("Jackson", "com.fasterxml.jackson."),
    MUTINY("Mutiny", "io.smallrye.mutiny.", "mutiny.zero."),
    HTTP(
            "Netty, Vert.x and HTTP",
            "io.netty.",
            "io.vertx.",
            "org.jboss.resteasy.",
            "io.quarkus.resteasy.",
            "io.quarkus.vertx.",
            "io.quarkus.netty."),
    VALIDATION("validation", "org.hibernate.validator.", "io.quarkus.hibernate.validator."),
    MAIL("mail client", "io.vertx.ext.mail.", "io.quarkus.mailer."),
    TELEMETRY("OpenTelemetry", "io.opentelemetry.", "io.quarkus.opentelemetry."),
    METRICS("Micrometer", "io.micrometer.", "io.quarkus.micrometer."),
    QUARKUS("Quarkus and CDI", "io.quarkus.", "io.smallrye.", "org.jboss.", "jakarta."),
    OTHER("other libraries"),
    JDK("JDK alone"),
    UNKNOWN("no stack");

    private static final List<String> JDK_CLASSES = List.of("java.", "javax.", "jdk.", "sun.", "com.sun.");

    private final String title;
    /** Cannot change, which the check does not see. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<String> prefixes;

    Part(String title, String... prefixes) {
        this.title = title;
        this.prefixes = List.of(prefixes);
    }

    /** Its name for a reader. */
    public String title() {
        return title;
    }

    /**
     * The part that a stack's topmost method works for. What belongs to no part, such as the JDK, works for the one that
     * called it.
     *
     * @param stack the topmost method first
     */
    public static Part of(List<Frame> stack) {
        if (stack.isEmpty()) {
            return UNKNOWN;
        }
        return stack.stream()
                .flatMap(frame -> of(frame).stream())
                .findFirst()
                .orElseGet(() -> stack.stream().allMatch(Part::isJdk) ? JDK : OTHER);
    }

    /** The longest name that fits decides: a library may lie within another. */
    private static Optional<Part> of(Frame frame) {
        if (frame.isGeneratedAround()) {
            return Optional.of(QUARKUS);
        }
        return Arrays.stream(values())
                .filter(part -> part.fit(frame) > 0)
                .max(Comparator.comparingInt(part -> part.fit(frame)));
    }

    private int fit(Frame frame) {
        return prefixes.stream()
                .filter(frame.type()::startsWith)
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }

    private static boolean isJdk(Frame frame) {
        return JDK_CLASSES.stream().anyMatch(frame.type()::startsWith);
    }
}
