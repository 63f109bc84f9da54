package io.stellwerk.system.simulation;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.ProducerFencedException;

/** A transactional producer: what it sends is seen once it has committed, which only the latest one can. */
public final class FencedProducer {

    private static final int GIVEN_UP = 20;
    private static final int NOT_OPENED = -1;
    private static final int LATEST_MILLIS = 5_000;

    private final Process process;
    private final Database database;
    private final Broker broker;
    private int epoch = NOT_OPENED;
    private Instant arrival = Instant.MIN;

    FencedProducer(Process process, Database database, Broker broker) {
        this.process = process;
        this.database = database;
        this.broker = broker;
    }

    /** Shuts out all earlier ones. */
    public Uni<Void> open() {
        return process.world().has(Flaw.LATE_RELAYS_SHUT_OUT_TOO_LATE)
                ? Uni.createFrom().voidItem()
                : shutOutOthers();
    }

    private Uni<Void> shutOutOthers() {
        return process.step("shut out earlier relays", () -> {
            epoch = broker.newEpoch();
            return null;
        });
    }

    /** Sends and commits. Whoever has no patience any more leaves behind what is on its way, and may be for long. */
    public Uni<Void> publish(List<ProducerRecord<String, byte[]>> records) {
        Uni<Void> opened =
                epoch == NOT_OPENED ? shutOutOthers() : Uni.createFrom().voidItem();
        Uni<Void> published =
                opened.chain(() -> arrive(new ArrayDeque<>(records))).chain(this::commit);
        return Uni.createFrom().emitter(emitter -> {
            published.subscribe().with(emitter::complete, emitter::fail);
            if (process.world().chance().oneIn(GIVEN_UP)) {
                process.step("publishing takes too long", () -> true)
                        .subscribe()
                        .with(late -> {
                            process.world().statistics().count("publications given up");
                            int millis = process.world().chance().below(LATEST_MILLIS);
                            arrival = process.world().now().plus(Duration.ofMillis(millis));
                            emitter.fail(new TimeoutException());
                        });
            }
        });
    }

    private Uni<Void> arrive(Deque<ProducerRecord<String, byte[]>> onTheWay) {
        return process.step("records arrive at the broker", this::isThere, () -> {
                    letIn();
                    int count = process.world().chance().between(1, onTheWay.size());
                    for (int i = 0; i < count; i++) {
                        broker.append(epoch, onTheWay.remove());
                    }
                    return onTheWay;
                })
                .chain(rest -> rest.isEmpty() ? Uni.createFrom().voidItem() : arrive(rest));
    }

    private Uni<Void> commit() {
        return process.step("the broker commits", this::isThere, () -> {
                    letIn();
                    EscalationChecks.notLate(process.world(), database, broker.uncommitted(epoch));
                    broker.commit(epoch);
                    return true;
                })
                .chain(done -> process.step("the broker acknowledges", () -> null));
    }

    private boolean isThere() {
        return !process.world().now().isBefore(arrival);
    }

    private void letIn() {
        if (!broker.isLatest(epoch)) {
            process.world().statistics().count("late relays");
            if (!process.world().has(Flaw.LATE_RELAYS_LET_IN)) {
                throw new ProducerFencedException("another producer was opened");
            }
        }
    }
}
