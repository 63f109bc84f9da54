package io.stellwerk.intake.admission;

import io.smallrye.mutiny.Uni;
import io.stellwerk.intake.IntakeConfig;
import io.stellwerk.intake.conversations.ReceiveMessage;
import io.stellwerk.messaging.OutboxLevel;
import io.stellwerk.messaging.Polling;
import jakarta.enterprise.context.ApplicationScoped;

/** Looks, as long as bulk work waits, at all the places where live messages may have to wait, and says when it may go on. */
@ApplicationScoped
public class BulkTurn {
    private final ReceiveMessage live;
    private final OutboxLevel outbox;
    private final DownstreamLag downstream;
    private final IntakeConfig.Bulk settings;
    private final BulkPace pace;

    BulkTurn(ReceiveMessage live, OutboxLevel outbox, DownstreamLag downstream, IntakeConfig config) {
        this.live = live;
        this.outbox = outbox;
        this.downstream = downstream;
        this.settings = config.bulk();
        this.pace = new BulkPace(settings.maxLiveWait(), settings.maxOutbox(), settings.maxLag(), settings.stall());
    }

    /** Comes when the next batch may be handled. */
    public Uni<Void> awaited() {
        return Polling.until(this::mayGo, settings.look());
    }

    private Uni<Boolean> mayGo() {
        return Uni.combine()
                .all()
                .unis(outbox.now(), downstream.now())
                .with((level, lag) -> pace.mayGo(
                        new BulkPace.View(live.waited(), level.events(), lag.waiting(), lag.handled()),
                        System.nanoTime()))
                .onFailure()
                .recoverWithItem(false);
    }
}
