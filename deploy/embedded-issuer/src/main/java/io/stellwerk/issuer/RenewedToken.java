package io.stellwerk.issuer;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;

/** Access token that is made anew once it has reached an age; for programs that call services for long. */
public final class RenewedToken implements Supplier<String> {

    private final Supplier<String> source;
    private final Duration age;
    private final InstantSource clock;
    private volatile Issued latest;

    RenewedToken(Supplier<String> source, Duration age, InstantSource clock) {
        this.source = source;
        this.age = age;
        this.clock = clock;
        this.latest = issue();
    }

    @Override
    public String get() {
        if (!clock.instant().isBefore(latest.until())) {
            latest = issue();
        }
        return latest.token();
    }

    private Issued issue() {
        return new Issued(source.get(), clock.instant().plus(age));
    }

    private record Issued(String token, Instant until) {}
}
