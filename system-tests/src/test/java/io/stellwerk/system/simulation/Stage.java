package io.stellwerk.system.simulation;

import io.vertx.core.Vertx;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Everything that outlives the processes of a schedule. */
record Stage(World world, Vertx vertx, Broker broker, MailServer mailServer, Map<String, Database> databases) {

    Stage(World world, Vertx vertx) {
        this(world, vertx, new Broker(2), new MailServer(), new TreeMap<>());
    }

    /** What was seen to be wrong while it ran. */
    Set<String> broken() {
        return world.broken();
    }

    Database database(String service) {
        return databases.computeIfAbsent(service, name -> new Database());
    }
}
