package io.stellwerk.notification.persistence;

import io.smallrye.mutiny.Uni;
import java.util.concurrent.ThreadLocalRandom;
import org.hibernate.reactive.mutiny.Mutiny;

/** The number by which every instance notices that the board changed. */
final class BoardRevision {

    private static final int SHARDS = 16;

    private BoardRevision() {}

    static Uni<Integer> raise(Mutiny.Session session) {
        return session.createNativeQuery(
                        "update board_revision set revision = revision + 1 where shard = cast(:shard as int)")
                .setParameter("shard", ThreadLocalRandom.current().nextInt(SHARDS))
                .executeUpdate();
    }

    static Uni<Long> read(Mutiny.Session session) {
        return session.createNativeQuery("select cast(sum(revision) as bigint) from board_revision", Long.class)
                .getSingleResult();
    }
}
