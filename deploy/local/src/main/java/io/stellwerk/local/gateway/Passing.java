package io.stellwerk.local.gateway;

import io.vertx.core.Future;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;
import java.util.ArrayList;

/**
 * Passing of one request to its service: once the body, or its first part, is there, with the client's address. Answers for a client that is too slow,
 * and for a service that cannot be reached or died before it answered, so that the caller knows to repeat.
 */
final class Passing implements ProxyInterceptor {

    private static final String FORWARDED_FOR = "X-Forwarded-For";

    private final SlowClients slowClients;

    Passing(SlowClients slowClients) {
        this.slowClients = slowClients;
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        var incoming = context.request().proxiedRequest();
        NormalPath.of(incoming.path())
                .filter(path -> !path.equals(incoming.path()))
                .ifPresent(path ->
                        context.request().setURI(incoming.query() == null ? path : path + "?" + incoming.query()));
        context.request().putHeader(FORWARDED_FOR, forwardedFor(incoming));
        if (!Bodies.isAnnounced(incoming)) {
            return context.sendRequest().recover(_ -> answer(context, Problems.SERVICE_UNAVAILABLE));
        }
        var body = slowClients.watched(incoming);
        return body.firstPart()
                .compose(_ -> {
                    var whole = body.whole();
                    context.request()
                            .setBody(
                                    whole == null
                                            ? Body.body(
                                                    body,
                                                    context.request().getBody().length())
                                            : Body.body(whole));
                    return context.sendRequest();
                })
                .recover(_ ->
                        answer(context, body.isTooSlow() ? Problems.REQUEST_TIMEOUT : Problems.SERVICE_UNAVAILABLE));
    }

    /** The client comes last: what stands before it, proxies before this one have added, or the client has made up. */
    private static String forwardedFor(HttpServerRequest incoming) {
        var hops = new ArrayList<>(incoming.headers().getAll(FORWARDED_FOR));
        hops.add(incoming.connection().remoteAddress().hostAddress());
        return String.join(", ", hops);
    }

    private static Future<ProxyResponse> answer(ProxyContext context, Problems problem) {
        var response = context.request()
                .release()
                .response()
                .setStatusCode(problem.status())
                .putHeader("Content-Type", Problems.CONTENT_TYPE)
                .setBody(Body.body(problem.body()));
        return Future.succeededFuture(
                problem == Problems.REQUEST_TIMEOUT
                        ? response.putHeader("Connection", "close")
                        : response.putHeader("Retry-After", Problems.SECONDS_TO_WAIT));
    }
}
