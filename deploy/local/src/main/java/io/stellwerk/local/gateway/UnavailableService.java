package io.stellwerk.local.gateway;

import io.vertx.core.Future;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;

/** Answers for a service that cannot be reached, or that died before it answered, so that the caller knows to repeat. */
final class UnavailableService implements ProxyInterceptor {

    private static final String SECONDS_TO_WAIT = "2";

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        return context.sendRequest().recover(_ -> Future.succeededFuture(answer(context)));
    }

    private static ProxyResponse answer(ProxyContext context) {
        var problem = Problems.SERVICE_UNAVAILABLE;
        return context.request()
                .release()
                .response()
                .setStatusCode(problem.status())
                .putHeader("Content-Type", Problems.CONTENT_TYPE)
                .putHeader("Retry-After", SECONDS_TO_WAIT)
                .setBody(Body.body(problem.body()));
    }
}
