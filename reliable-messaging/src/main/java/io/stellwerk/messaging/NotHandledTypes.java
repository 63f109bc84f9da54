package io.stellwerk.messaging;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Event types that a consumer does not act on: counted each time, logged once a type. */
@ApplicationScoped
class NotHandledTypes {

    /** More distinct types than any contract has; beyond it only the counter goes on. */
    private static final int MOST_TYPES = 1_000;

    /** On some topics the type is a stranger's text. */
    private static final Pattern LOGGED = Pattern.compile("[^A-Za-z0-9._:/-]");

    private static final int LONGEST_LOGGED = 100;

    private final MessagingMetrics metrics;
    private final Set<String> seen = ConcurrentHashMap.newKeySet();

    NotHandledTypes(MessagingMetrics metrics) {
        this.metrics = metrics;
    }

    void note(String consumer, String type) {
        metrics.notHandled(consumer, 1);
        if (seen.size() < MOST_TYPES && seen.add(consumer + " " + type)) {
            Log.infof(
                    "acknowledged without acting on it, now and from here on: consumer=%s eventType=%s",
                    consumer,
                    LOGGED.matcher(type.substring(0, Math.min(type.length(), LONGEST_LOGGED)))
                            .replaceAll("?"));
        }
    }
}
