package io.stellwerk.problems;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.stellwerk.messaging.WireJson;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.Set;

/**
 * Turns away bodies that are too large or too many at once, with a problem: those whose length is announced before they
 * are read, the others as soon as they go beyond it.
 */
@ApplicationScoped
class BodyLimit {

    private static final int BEFORE_ALL_OTHERS = 10_000;
    private static final long LONGEST_REST_MILLIS = 5_000;

    private static final Set<HttpMethod> WITH_BODY = Set.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH);

    private final ApiGuide guide;
    private final BodyBudget budget;

    BodyLimit(ApiGuide guide) {
        this.guide = guide;
        this.budget = new BodyBudget(guide.mostBytesInFlight());
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_ALL_OTHERS);
    }

    private void check(RoutingContext context) {
        String length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length == null && !mayHaveBody(context.request())) {
            context.next();
            return;
        }
        Optional<Problem> notNow = guide.notNow(context.normalizedPath());
        if (notNow.isPresent()) {
            refuse(context, notNow.get());
            return;
        }
        BodyBudget.Share share = budget.share();
        context.addEndHandler(_ -> share.giveBack());
        if (length == null) {
            collect(context, share);
        } else {
            admit(context, share, announced(length));
        }
    }

    private void admit(RoutingContext context, BodyBudget.Share share, long bytes) {
        if (bytes > guide.mostBytes(context.normalizedPath())) {
            refuse(context, tooLarge());
        } else if (share.cover(bytes)) {
            context.next();
        } else {
            refuse(context, tooMuchAtOnce());
        }
    }

    /** HTTP/1.1 says that there is a body, HTTP/2 says when there is none any more. */
    private static boolean mayHaveBody(HttpServerRequest request) {
        return request.headers().contains(HttpHeaders.TRANSFER_ENCODING)
                || (request.version() == HttpVersion.HTTP_2
                        && WITH_BODY.contains(request.method())
                        && !request.isEnded());
    }

    /** Reads a body that comes in chunks, of which nobody knows how many there will be. */
    private void collect(RoutingContext context, BodyBudget.Share share) {
        HttpServerRequest request = context.request();
        long mostBytes = guide.mostBytes(context.normalizedPath());
        Buffer body = Buffer.buffer();
        if (request.headers().contains(HttpHeaders.EXPECT)) {
            context.response().writeContinue();
        }
        request.exceptionHandler(context::fail);
        request.endHandler(_ -> {
            ((RoutingContextInternal) context).setBody(body);
            context.next();
        });
        request.handler(chunk -> {
            int length = body.length() + chunk.length();
            if (length > mostBytes) {
                refuse(context, tooLarge());
            } else if (share.cover(length)) {
                body.appendBuffer(chunk);
            } else {
                refuse(context, tooMuchAtOnce());
            }
        });
        request.resume();
    }

    /**
     * Answers, and lets what still comes of the body run dry: a client, or a proxy before it, that is cut off while it
     * sends does not see the answer. One that goes on for too long is cut off all the same.
     */
    private void refuse(RoutingContext context, Problem problem) {
        HttpServerRequest request = context.request();
        long cut = context.vertx()
                .setTimer(LONGEST_REST_MILLIS, _ -> request.connection().close());
        request.handler(_ -> {}).exceptionHandler(_ -> context.vertx().cancelTimer(cut));
        request.endHandler(_ -> context.vertx().cancelTimer(cut));
        request.resume();
        problem.retryAfter().ifPresent(seconds -> context.response().putHeader(HttpHeaders.RETRY_AFTER, seconds));
        context.response()
                .setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .end(Buffer.buffer(WireJson.write(problem)));
    }

    private Problem tooLarge() {
        return Problem.of(CommonProblem.PAYLOAD_TOO_LARGE, guide.tooLarge());
    }

    private static Problem tooMuchAtOnce() {
        return Problem.of(
                CommonProblem.OVERLOADED,
                "Too much is being sent at the same time. Send it again, unchanged, after the seconds in Retry-After.");
    }

    /** The length that a header says; 0 for one that says none, which is refused elsewhere. */
    private static long announced(String length) {
        try {
            return Long.parseLong(length.strip());
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
