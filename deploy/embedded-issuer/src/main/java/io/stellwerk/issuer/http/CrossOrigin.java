package io.stellwerk.issuer.http;

import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import java.net.URI;
import java.util.Set;
import java.util.stream.Collectors;

/** Endpoint that scripts of some other origins may use, without cookies; the answers to all others stay closed to scripts. */
public final class CrossOrigin implements Endpoint {

    private final Endpoint endpoint;
    private final Set<String> origins;

    /** The origins of these addresses. */
    public CrossOrigin(Endpoint endpoint, Set<URI> addresses) {
        this.endpoint = endpoint;
        this.origins = addresses.stream()
                .map(address -> address.getScheme() + "://" + address.getRawAuthority())
                .collect(Collectors.toSet());
    }

    @Override
    public HTTPResponse answer(HTTPRequest request) {
        var response = endpoint.answer(request);
        var origin = request.getHeaderValue("Origin");
        response.setHeader("Vary", "Origin");
        if (origin != null && origins.contains(origin)) {
            response.setHeader("Access-Control-Allow-Origin", origin);
        }
        return response;
    }
}
