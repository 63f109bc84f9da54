package io.stellwerk.local.stack;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * What a signal box runs, where, and how.
 *
 * @param instances how many of each service; what the plan of ports says is where the first of them listens
 * @param stopGrace how long a service may take to finish what it has begun before it is killed
 * @param databaseServer further settings of PostgreSQL, by its names for them
 */
public record LocalStackSettings(
        Installation installation,
        DataDirectory data,
        PortPlan ports,
        StartUpCache cache,
        int instances,
        Duration stopGrace,
        Map<String, String> databaseServer) {

    public LocalStackSettings {
        databaseServer = Map.copyOf(databaseServer);
    }

    /** A stack for work. */
    public static LocalStackSettings forWork(Installation installation, DataDirectory data, PortPlan ports) {
        return new LocalStackSettings(installation, data, ports, StartUpCache.USE, 1, Duration.ofSeconds(20), Map.of());
    }

    /** A stack that lives only to record start-up caches, which it writes while it stops. */
    public static LocalStackSettings forRecording(Installation installation, DataDirectory data) {
        return new LocalStackSettings(
                installation, data, PortPlan.free(), StartUpCache.RECORD, 1, Duration.ofMinutes(3), Map.of());
    }

    /** The same with more settings of PostgreSQL, such as those that let it tell what it does. */
    public LocalStackSettings withDatabaseServer(Map<String, String> settings) {
        var all = new HashMap<>(databaseServer);
        all.putAll(settings);
        return new LocalStackSettings(installation, data, ports, cache, instances, stopGrace, all);
    }

    /** The same with so many instances of each service. */
    public LocalStackSettings withInstances(int number) {
        return new LocalStackSettings(installation, data, ports, cache, number, stopGrace, databaseServer);
    }
}
