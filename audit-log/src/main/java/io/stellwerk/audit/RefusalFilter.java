package io.stellwerk.audit;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.stellwerk.permissions.Actor;
import io.stellwerk.permissions.SignedIn;
import io.stellwerk.problems.Problem;
import io.stellwerk.ratelimits.ClientAddress;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.net.InetAddress;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Notes refused requests: those of somebody who may not, or who wanted to change something that has changed meanwhile, and
 * tokens that are not valid. A request without any token is no attempt.
 */
class RefusalFilter {

    private static final int NOT_SIGNED_IN = 401;
    private static final int NOT_PERMITTED = 403;
    private static final Set<Integer> CONFLICTS = Set.of(409, 412);
    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    private final RefusedRequests refused;
    private final SignedIn signedIn;
    private final ClientAddress addresses;
    private final CurrentVertxRequest current;

    RefusalFilter(RefusedRequests refused, SignedIn signedIn, ClientAddress addresses, CurrentVertxRequest current) {
        this.refused = refused;
        this.signedIn = signedIn;
        this.addresses = addresses;
        this.current = current;
    }

    @ServerResponseFilter
    public void note(ContainerResponseContext answer) {
        if (!(answer.getEntity() instanceof Problem problem)) {
            return;
        }
        HttpServerRequest request = current.getCurrent().request();
        InetAddress address = addresses.of(request);
        int status = answer.getStatus();
        if (status == NOT_SIGNED_IN && request.headers().contains(HttpHeaders.AUTHORIZATION)) {
            refused.note(RefusedRequest.signIn(ClientAddress.network(address).getHostAddress(), problem.code()));
        } else if (status == NOT_PERMITTED || (CONFLICTS.contains(status) && !READING.contains(request.method()))) {
            String action = request.method() + " " + request.path();
            // Nobody waits for it, and who sent a token that is not valid is not known.
            signedIn.known()
                    .subscribe()
                    .with(
                            found -> found.ifPresent(
                                    actor -> refused.note(refusal(actor, address, action, problem.code()))),
                            _ -> {});
        }
    }

    private static RefusedRequest refusal(Actor actor, InetAddress address, String action, String code) {
        return new RefusedRequest(
                actor.id(), actor.name(), address.getHostAddress(), RefusedRequest.ACTION, action, code);
    }
}
