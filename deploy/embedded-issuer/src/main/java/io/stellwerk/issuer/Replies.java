package io.stellwerk.issuer;

import com.nimbusds.oauth2.sdk.http.HTTPResponse;

/** Responses of the issuer's endpoints. */
final class Replies {

    private Replies() {}

    static HTTPResponse json(int status, String body) {
        return of(status, "application/json", body);
    }

    static HTTPResponse text(int status, String body) {
        return of(status, "text/plain; charset=utf-8", body);
    }

    private static HTTPResponse of(int status, String type, String body) {
        var response = new HTTPResponse(status);
        response.setHeader("Content-Type", type);
        response.setBody(body);
        return response;
    }
}
