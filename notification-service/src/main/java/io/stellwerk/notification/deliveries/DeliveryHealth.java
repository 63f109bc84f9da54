package io.stellwerk.notification.deliveries;

import io.stellwerk.notification.NotificationConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Says whether mails leave. The worker counts as stalled when it has not looked into the ledger for longer than a round
 * can take. It speaks to operators only: a restart mends neither the database nor the mail server.
 */
@Readiness
@ApplicationScoped
class DeliveryHealth implements HealthCheck {

    private static final int ROUNDS = 3;

    private final InstantSource clock = InstantSource.system();
    private final DeliveryWorker worker;
    private final Duration longestSilence;

    DeliveryHealth(DeliveryWorker worker, NotificationConfig config) {
        this.worker = worker;
        this.longestSilence = config.delivery().sendTimeout().multipliedBy(ROUNDS);
    }

    @Override
    public HealthCheckResponse call() {
        Instant lastRound = worker.lastRound();
        boolean stalled = lastRound.plus(longestSilence).isBefore(clock.instant());
        HealthCheckResponseBuilder response = HealthCheckResponse.named("delivery-worker")
                .withData("lastRound", lastRound.toString())
                .withData("stalled", stalled);
        String failure = worker.failure();
        if (failure != null) {
            response.withData("failure", failure);
        }
        return response.up().build();
    }
}
