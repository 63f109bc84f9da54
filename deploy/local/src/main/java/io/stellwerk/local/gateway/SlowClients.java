package io.stellwerk.local.gateway;

import io.stellwerk.local.gateway.ClientConnections.Stage;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerRequest;

/** Deadlines for what clients have to send: heads, bodies, and the next request on a connection. */
final class SlowClients {

    private static final int MOST_CONNECTIONS = 2_000;
    private static final long SWEEP_MILLIS = 1_000;

    private final Vertx vertx;
    private final ClientConnections connections = new ClientConnections(MOST_CONNECTIONS);

    SlowClients(Vertx vertx) {
        this.vertx = vertx;
        vertx.setPeriodic(SWEEP_MILLIS, _ -> connections.endLate(System.nanoTime()));
    }

    void connected(HttpConnection connection) {
        connections.opened(connection, System.nanoTime());
    }

    /** The head is there; when the answer is complete, the client's turn comes again. */
    void requested(HttpServerRequest request) {
        var connection = request.connection();
        connections.served(connection);
        request.response().endHandler(_ -> {
            var next = request.isEnded() ? Stage.NEXT_REQUEST : Stage.BODY;
            connections.waits(connection, next, System.nanoTime(), connection::close);
        });
    }

    /** The request's body, which is given up if it does not come in time. */
    HeldBody watched(HttpServerRequest request) {
        var connection = request.connection();
        var context = vertx.getOrCreateContext();
        var body = new HeldBody(request, new HeldBody.Patience() {
            @Override
            public void waits(HeldBody waiting) {
                connections.waits(
                        connection, Stage.BODY, System.nanoTime(), () -> context.runOnContext(_ -> waiting.giveUp()));
            }

            @Override
            public void served() {
                connections.served(connection);
            }
        });
        return body;
    }
}
