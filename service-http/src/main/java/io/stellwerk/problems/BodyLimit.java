package io.stellwerk.problems;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads all bodies, and turns away those that are too large, too slow or too many at once, with a problem. A body costs what
 * came of it, not what it announces; when there is no more room, those that are sent too slowly make room.
 */
@ApplicationScoped
class BodyLimit implements ArrivingBody.Keeper {

    static final int BEFORE_ALL_OTHERS = 10_000;
    private static final long LOOK_EVERY_MILLIS = 250;

    private static final Set<HttpMethod> WITH_BODY = Set.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH);

    private final ApiGuide guide;
    private final BodyBudget budget;
    private final Pace pace;
    private final Set<ArrivingBody> arriving = ConcurrentHashMap.newKeySet();

    BodyLimit(ApiGuide guide, HttpConfig config, Vertx vertx) {
        this.guide = guide;
        this.budget = new BodyBudget(guide.mostBytesInFlight());
        this.pace = Pace.of(config);
        vertx.setPeriodic(LOOK_EVERY_MILLIS, _ -> giveUpTheSlow());
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_ALL_OTHERS);
    }

    @Override
    public boolean makeRoomFor(ArrivingBody body, long bytes) {
        if (body.share().cover(bytes)) {
            return true;
        }
        List<ArrivingBody> behind = arriving.stream()
                .filter(other -> other != body && pace.isBehind(other.progress()))
                .sorted(Comparator.comparing(
                                (ArrivingBody other) -> other.progress().silence())
                        .reversed())
                .toList();
        for (ArrivingBody slow : behind) {
            arriving.remove(slow);
            slow.giveUp(Overload.TOO_MUCH_AT_ONCE);
            if (body.share().cover(bytes)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void left(ArrivingBody body) {
        arriving.remove(body);
    }

    private void giveUpTheSlow() {
        List<ArrivingBody> slow = arriving.stream()
                .filter(body -> pace.isTooSlow(body.progress()))
                .toList();
        for (ArrivingBody body : slow) {
            arriving.remove(body);
            body.giveUp(TooSlow.PROBLEM);
        }
    }

    private void check(RoutingContext context) {
        HttpServerRequest request = context.request();
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length == null ? !mayHaveBody(request) : announced(length) == 0) {
            context.next();
            return;
        }
        long mostBytes = guide.mostBytes(context.normalizedPath());
        Optional<Problem> refusal = refusal(context, length, mostBytes);
        if (refusal.isPresent()) {
            Refusal.answerUnread(context, refusal.get());
            return;
        }
        BodyBudget.Share share = budget.share();
        context.addEndHandler(_ -> share.giveBack());
        ArrivingBody body = new ArrivingBody(context, share, this, new ArrivingBody.Limit(mostBytes, tooLarge()));
        arriving.add(body);
        body.read();
    }

    /** The reason for which a body is not even read, if there is one. */
    private Optional<Problem> refusal(RoutingContext context, @Nullable String length, long mostBytes) {
        Optional<Problem> notNow = guide.notNow(context.normalizedPath());
        if (notNow.isPresent()) {
            return notNow;
        }
        if (length != null && announced(length) > mostBytes) {
            return Optional.of(tooLarge());
        }
        String encoding = context.request().getHeader(HttpHeaders.CONTENT_ENCODING);
        return encoding == null || encoding.isBlank() || encoding.strip().equalsIgnoreCase("identity")
                ? Optional.empty()
                : Optional.of(Problem.of(
                        CommonProblem.UNSUPPORTED_MEDIA_TYPE,
                        "Send the body as it is, without Content-Encoding: compressed ones are not read."));
    }

    /** HTTP/1.1 says that there is a body, HTTP/2 says when there is none any more. */
    private static boolean mayHaveBody(HttpServerRequest request) {
        return request.headers().contains(HttpHeaders.TRANSFER_ENCODING)
                || (request.version() == HttpVersion.HTTP_2
                        && WITH_BODY.contains(request.method())
                        && !request.isEnded());
    }

    private Problem tooLarge() {
        return Problem.of(CommonProblem.PAYLOAD_TOO_LARGE, guide.tooLarge());
    }

    /** The length that a header says; one that says none is refused before it comes here. */
    private static long announced(String length) {
        try {
            return Long.parseLong(length.strip());
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
