package io.stellwerk.audit;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.stellwerk.messaging.TraceParent;
import io.stellwerk.permissions.Actor;
import io.stellwerk.permissions.SignedIn;
import io.stellwerk.ratelimits.ClientAddress;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;

/** The one who sent the request that is being handled. To be asked before anything is waited for. */
@ApplicationScoped
public class CurrentCaller {

    private final SignedIn signedIn;
    private final ClientAddress addresses;
    private final CurrentVertxRequest current;

    CurrentCaller(SignedIn signedIn, ClientAddress addresses, CurrentVertxRequest current) {
        this.signedIn = signedIn;
        this.addresses = addresses;
        this.current = current;
    }

    /** The caller of the request. */
    public Caller get() {
        Actor actor = signedIn.actor();
        HttpServerRequest request = current.getCurrent().request();
        return new Caller(
                actor.id(),
                actor.name(),
                addresses.of(request).getHostAddress(),
                TraceParent.traceId(request.getHeader("traceparent")));
    }
}
