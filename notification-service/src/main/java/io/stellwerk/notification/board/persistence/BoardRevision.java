package io.stellwerk.notification.board.persistence;

import io.smallrye.mutiny.Uni;
import io.stellwerk.messaging.Transaction;
import java.util.concurrent.ThreadLocalRandom;

/** The number by which every instance notices that the board changed. */
public final class BoardRevision {

    private static final int SHARDS = 16;

    private BoardRevision() {}

    /** Says that something changed which the board shows. */
    public static Uni<Integer> raise(Transaction transaction) {
        return transaction
                .sql("update board_revision set revision = revision + 1 where shard = cast(:shard as int)")
                .with("shard", ThreadLocalRandom.current().nextInt(SHARDS))
                .update();
    }

    static Uni<Long> read(Transaction transaction) {
        return transaction
                .sql("select cast(sum(revision) as bigint) from board_revision", Long.class)
                .one();
    }
}
