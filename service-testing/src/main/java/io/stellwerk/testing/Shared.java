package io.stellwerk.testing;

import java.util.List;
import java.util.function.Supplier;

/**
 * A running server that all tests of a JVM share. Quarkus loads the classes of a test run more than once, so the JVM keeps
 * only types of the JDK, and each class loader has its own view of them.
 */
record Shared(Supplier<String> address, Runnable stop, Runnable start) {

    @SuppressWarnings("unchecked")
    static Shared once(String key, Supplier<Shared> launch) {
        var properties = System.getProperties();
        synchronized (properties) {
            if (properties.get(key) instanceof List<?> parts) {
                return new Shared((Supplier<String>) parts.get(0), (Runnable) parts.get(1), (Runnable) parts.get(2));
            }
            var launched = launch.get();
            properties.put(key, List.of(launched.address(), launched.stop(), launched.start()));
            return launched;
        }
    }
}
