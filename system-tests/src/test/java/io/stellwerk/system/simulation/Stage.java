package io.stellwerk.system.simulation;

import io.stellwerk.notification.DeliveryState;
import io.vertx.core.Vertx;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Everything that outlives the processes of a schedule. */
record Stage(
        World world,
        Vertx vertx,
        Broker broker,
        MailServer mailServer,
        Map<String, Database> databases,
        Mistakes mistakes) {

    Stage(World world, Vertx vertx) {
        this(world, vertx, new Broker(2), new MailServer(), new TreeMap<>(), new Mistakes(world));
    }

    /** What was seen to be wrong while it ran. */
    Set<String> broken() {
        return world.broken();
    }

    Database database(String service) {
        return databases.computeIfAbsent(service, name -> new Database());
    }

    /** When something is due by itself. */
    Stream<Instant> due() {
        return Stream.concat(
                database("escalation").rows(EscalationTables.TIMERS).stream()
                        .filter(row -> row.fired() == 0)
                        .map(row -> row.timer().dueAt()),
                database("notification").rows(ContactTables.LEDGER).stream()
                        .filter(row -> row.state() == DeliveryState.PENDING)
                        .map(LedgerRow::notBefore));
    }
}
