package io.stellwerk.intake.admission;

import io.smallrye.mutiny.Uni;
import io.stellwerk.intake.IntakeConfig;
import io.stellwerk.messaging.OutboxLevel;
import io.stellwerk.messaging.Polling;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Room in the outbox for more events. While Kafka takes none they pile up, and the disk is not to be filled. */
@ApplicationScoped
public class OutboxRoom {

    private static final Duration PAUSE = Duration.ofMillis(500);

    private final OutboxLevel level;
    private final IntakeConfig.Outbox limits;

    OutboxRoom(OutboxLevel level, IntakeConfig config) {
        this.level = level;
        this.limits = config.outbox();
    }

    /** Tells whether nothing more should be taken in. */
    public boolean isFull() {
        OutboxLevel.Level now = level.lately();
        return now.events() > limits.maxEvents()
                || now.bytes() > limits.maxBytes().asLongValue();
    }

    /** Comes when there is room. */
    public Uni<Void> awaited() {
        return isFull()
                ? Polling.until(() -> Uni.createFrom().item(!isFull()), PAUSE)
                : Uni.createFrom().voidItem();
    }
}
