package io.stellwerk.problems;

import io.stellwerk.messaging.WireJson;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;

/** Answers with a problem before, or instead of, the resources. */
final class Refusal {

    private static final long LONGEST_REST_MILLIS = 5_000;

    private Refusal() {}

    /** Answers a request that has nothing left to come. */
    static void answer(RoutingContext context, Problem problem) {
        HttpServerResponse response = context.response();
        if (response.ended() || response.closed()) {
            return;
        }
        problem.retryAfter().ifPresent(seconds -> response.putHeader(HttpHeaders.RETRY_AFTER, seconds));
        response.setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .end(Buffer.buffer(WireJson.write(problem)));
    }

    /**
     * Answers, and lets what still comes of the body run dry: a client, or a proxy before it, that is cut off while it
     * sends does not see the answer. One that goes on for too long is cut off all the same.
     */
    static void answerUnread(RoutingContext context, Problem problem) {
        HttpServerRequest request = context.request();
        if (!request.isEnded()) {
            long cut = context.vertx().setTimer(LONGEST_REST_MILLIS, _ -> cutOff(request));
            request.handler(_ -> {}).exceptionHandler(_ -> context.vertx().cancelTimer(cut));
            request.endHandler(_ -> context.vertx().cancelTimer(cut));
            request.resume();
        }
        answer(context, problem);
    }

    /** Over HTTP/2 the other requests of the connection go on. */
    private static void cutOff(HttpServerRequest request) {
        if (request.version() == HttpVersion.HTTP_2) {
            request.response().reset();
        } else {
            request.connection().close();
        }
    }
}
