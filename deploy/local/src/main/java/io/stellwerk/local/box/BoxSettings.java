package io.stellwerk.local.box;

import java.time.Duration;

/**
 * What a signal box runs, where, and how.
 *
 * @param stopGrace how long a service may take to finish what it has begun before it is killed
 */
public record BoxSettings(
        Installation installation, DataDirectory data, PortPlan ports, StartUpCache cache, Duration stopGrace) {

    /** A stack for work. */
    public static BoxSettings forWork(Installation installation, DataDirectory data, PortPlan ports) {
        return new BoxSettings(installation, data, ports, StartUpCache.USE, Duration.ofSeconds(20));
    }

    /** A stack that lives only to record start-up caches, which it writes while it stops. */
    public static BoxSettings forRecording(Installation installation, DataDirectory data) {
        return new BoxSettings(installation, data, PortPlan.free(), StartUpCache.RECORD, Duration.ofMinutes(3));
    }
}
