package io.stellwerk.system.simulation;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Mistakes in releases of the services: until a release is mended, it stumbles over some events, and never over others. */
final class Mistakes {

    private static final int ONE_IN = 4;

    private final World world;
    private final Set<String> faulty = new HashSet<>();
    private final Map<String, Boolean> stumbles = new TreeMap<>();

    Mistakes(World world) {
        this.world = world;
    }

    void release(String service) {
        faulty.add(service);
    }

    void mendAll() {
        faulty.clear();
    }

    boolean someAreLeft() {
        return !faulty.isEmpty();
    }

    /** Fails if the release that is out stumbles over that event. */
    void meet(String service, String consumer, String eventId) {
        if (faulty.contains(service)
                && stumbles.computeIfAbsent(
                        consumer + "/" + eventId, event -> world.chance().oneIn(ONE_IN))) {
            throw new IllegalStateException("a mistake in this release");
        }
    }

    /** Whether a release has ever stumbled over it. */
    boolean made(String consumer, String eventId) {
        return stumbles.getOrDefault(consumer + "/" + eventId, false);
    }
}
