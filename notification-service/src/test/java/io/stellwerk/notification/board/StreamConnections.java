package io.stellwerk.notification.board;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Connections on which the service sends the board's stream. */
@ApplicationScoped
class StreamConnections {

    private static final int FIRST = 30_000;

    private final Queue<RoutingContext> asked = new ConcurrentLinkedQueue<>();

    void register(@Observes Filters filters) {
        filters.register(
                context -> {
                    if (context.request().path().endsWith("/board/stream")) {
                        asked.add(context);
                    }
                    context.next();
                },
                FIRST);
    }

    int count() {
        return open().size();
    }

    /** Closes them as a network would: in the middle of an answer. */
    void cut() {
        open().forEach(stream -> stream.request().connection().close());
    }

    private List<RoutingContext> open() {
        return asked.stream()
                .filter(stream ->
                        !stream.response().closed() && !stream.response().ended())
                .toList();
    }
}
