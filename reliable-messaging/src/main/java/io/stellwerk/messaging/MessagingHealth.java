package io.stellwerk.messaging;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Reports consumers that cannot go on and an outbox that does not drain. It speaks to operators only: a service whose
 * broker is out still accepts what it can store.
 */
@Readiness
@ApplicationScoped
class MessagingHealth implements HealthCheck {

    private final BatchRetry retry;
    private final OutboxRelay relay;

    MessagingHealth(BatchRetry retry, OutboxRelay relay) {
        this.retry = retry;
        this.relay = relay;
    }

    void register(@Observes StartupEvent started, MeterRegistry registry) {
        Gauge.builder("stellwerk_outbox_age_seconds", this, MessagingHealth::outboxAgeSeconds)
                .description("Age of the oldest event that waits to be published")
                .register(registry);
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response = HealthCheckResponse.named("reliable-messaging");
        retry.failingSince()
                .forEach((consumer, since) -> response.withData(consumer + ".failingSince", since.toString()));
        return response.withData("outbox.ageSeconds", (long) outboxAgeSeconds())
                .withData("outbox.failures", relay.failures())
                .up()
                .build();
    }

    private double outboxAgeSeconds() {
        Instant oldest = relay.oldestWaiting();
        return oldest == null
                ? 0
                : Duration.between(oldest, Clock.systemUTC().instant()).toMillis() / 1000.0;
    }
}
