package io.stellwerk.local.gateway;

import io.vertx.core.http.HttpConnection;
import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Connections of clients, and how long each has kept the gateway waiting: too long, and it is closed. When there are too
 * many, the one that has kept it waiting longest gives way to the next, so that idle ones never keep others out.
 */
final class ClientConnections {

    /** Reasons to wait for a client, those first that give way first. */
    enum Stage {
        HEAD(Duration.ofSeconds(10)),
        BODY(Duration.ofSeconds(20)),
        NEXT_REQUEST(Duration.ofSeconds(75));

        private final long limit;

        Stage(Duration limit) {
            this.limit = limit.toNanos();
        }
    }

    private final int most;
    private final Map<Stage, LinkedHashMap<HttpConnection, Wait>> waiting = new EnumMap<>(Stage.class);
    private int open;

    ClientConnections(int most) {
        this.most = most;
        for (var stage : Stage.values()) {
            waiting.put(stage, new LinkedHashMap<>());
        }
    }

    /** Takes a new connection, or closes it when there are too many and none is idle. */
    void opened(HttpConnection connection, long now) {
        synchronized (this) {
            open++;
        }
        connection.closeHandler(_ -> closed(connection));
        if (isOneTooMany() && !closeEldest()) {
            connection.close();
            return;
        }
        waits(connection, Stage.HEAD, now, connection::close);
    }

    /** The client has to do something from now on; what happens if it does not. */
    synchronized void waits(HttpConnection connection, Stage stage, long now, Runnable late) {
        served(connection);
        Objects.requireNonNull(waiting.get(stage)).put(connection, new Wait(now, late));
    }

    /** Nothing is expected of the client: it is waiting for the gateway. */
    synchronized void served(HttpConnection connection) {
        waiting.values().forEach(stage -> stage.remove(connection));
    }

    /** Deals with those that have been waited for too long. */
    void endLate(long now) {
        for (var late = nextLate(now); late != null; late = nextLate(now)) {
            late.run();
        }
    }

    private @Nullable Runnable nextLate(long now) {
        synchronized (this) {
            for (var stage : waiting.entrySet()) {
                var eldest = stage.getValue().firstEntry();
                if (eldest != null && now - eldest.getValue().since() > stage.getKey().limit) {
                    stage.getValue().pollFirstEntry();
                    return eldest.getValue().late();
                }
            }
        }
        return null;
    }

    private synchronized boolean isOneTooMany() {
        return open > most;
    }

    private boolean closeEldest() {
        HttpConnection eldest = null;
        synchronized (this) {
            for (var stage : waiting.values()) {
                if (eldest == null && !stage.isEmpty()) {
                    eldest = stage.pollFirstEntry().getKey();
                }
            }
        }
        if (eldest == null) {
            return false;
        }
        eldest.close();
        return true;
    }

    private synchronized void closed(HttpConnection connection) {
        open--;
        served(connection);
    }

    private record Wait(long since, Runnable late) {}
}
