package io.stellwerk.notification.storms;

import io.stellwerk.notification.NotificationConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;

/** The storm breaker's policy as configured. */
@ApplicationScoped
public class ConfiguredStormPolicy implements Supplier<StormBreaker.Policy> {

    private final StormBreaker.Policy policy;

    ConfiguredStormPolicy(NotificationConfig config) {
        NotificationConfig.Storm storm = config.storm();
        policy = new StormBreaker.Policy(
                storm.mostSent(),
                storm.window(),
                storm.failedPercent(),
                storm.failedSample(),
                storm.openFor(),
                storm.trial());
    }

    @Override
    public StormBreaker.Policy get() {
        return policy;
    }
}
