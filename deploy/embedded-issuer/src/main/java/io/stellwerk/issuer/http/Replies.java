package io.stellwerk.issuer.http;

import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Responses of the issuer's endpoints. */
public final class Replies {

    /** Only the style sheet beside the page is loaded. */
    private static final String POLICY =
            "default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors 'none'; form-action ";

    private Replies() {}

    /** A document. */
    public static HTTPResponse json(int status, String body) {
        return of(status, "application/json", body);
    }

    /** A sentence for a program's author. */
    public static HTTPResponse text(int status, String body) {
        return of(status, "text/plain; charset=utf-8", body);
    }

    /** A style sheet. */
    public static HTTPResponse css(String body) {
        return of(200, "text/css; charset=utf-8", body);
    }

    /** A page, in which no script runs; forms in it lead to these sources of the policy, also by a redirect. */
    public static HTTPResponse page(int status, String html, String formTargets) {
        var response = of(status, "text/html; charset=utf-8", html);
        response.setHeader("Content-Security-Policy", POLICY + formTargets);
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cache-Control", "no-store");
        // With no-referrer, browsers would not say either where the form comes from, and its Origin would be null.
        response.setHeader("Referrer-Policy", "same-origin");
        return response;
    }

    /** Leads the browser to another address, whichever method it used here. */
    public static HTTPResponse redirect(URI address) {
        var response = new HTTPResponse(303);
        response.setHeader("Location", address.toString());
        response.setHeader("Cache-Control", "no-store");
        return response;
    }

    /** A file of this module. */
    public static String resource(String name) {
        try (var in = Objects.requireNonNull(Replies.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HTTPResponse of(int status, String type, String body) {
        var response = new HTTPResponse(status);
        response.setHeader("Content-Type", type);
        response.setBody(body);
        return response;
    }
}
