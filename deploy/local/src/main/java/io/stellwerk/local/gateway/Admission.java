package io.stellwerk.local.gateway;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Rules that a request must keep before it is read any further, whomever it is for. */
final class Admission {

    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final Set<String> OWN_SITE = Set.of("same-origin", "none");
    private static final Set<String> CONTENT = Set.of("application/json", "message/rfc822");
    private static final String FORM = "application/x-www-form-urlencoded";
    /** Sign-in, OAuth's token requests and sign-out are forms by their standards; the issuer checks what is in them. */
    private static final Set<String> FORMS = Set.of("/identity/authorize", "/identity/token", "/identity/sign-out");
    /** No cookie counts there, and the issuer tells whose scripts may read its answers: those at 127.0.0.1 as well. */
    private static final String TOKENS = "/identity/token";

    private final KnownHosts hosts;

    Admission(KnownHosts hosts) {
        this.hosts = hosts;
    }

    /** Why the request is refused, if it is. */
    Optional<Problems> refusal(HttpServerRequest request) {
        if (!request.uri().startsWith("/") || isOddlyTransferred(request)) {
            return Optional.of(Problems.MALFORMED_REQUEST);
        }
        if (!hosts.include(request)) {
            return Optional.of(Problems.UNKNOWN_HOST);
        }
        if (READING.contains(request.method())) {
            return Optional.empty();
        }
        if (!comesFromOwnPage(request) && !TOKENS.equals(request.path())) {
            return Optional.of(Problems.FOREIGN_ORIGIN);
        }
        return isOfKnownType(request) ? Optional.empty() : Optional.of(Problems.UNSUPPORTED_MEDIA_TYPE);
    }

    private static boolean isOddlyTransferred(HttpServerRequest request) {
        var encodings = request.headers().getAll(HttpHeaders.TRANSFER_ENCODING);
        return encodings.size() > 1 || encodings.stream().anyMatch(encoding -> !encoding.equalsIgnoreCase("chunked"));
    }

    /** Programs that are no browser name neither site nor origin. */
    private static boolean comesFromOwnPage(HttpServerRequest request) {
        var host = request.getHeader(HttpHeaders.HOST);
        return OWN_SITE.containsAll(request.headers().getAll("Sec-Fetch-Site"))
                && request.headers().getAll(HttpHeaders.ORIGIN).stream()
                        .allMatch(origin -> origin.equalsIgnoreCase("http://" + host)
                                || origin.equalsIgnoreCase("https://" + host));
    }

    /** A foreign page's form can send any of the other types without asking first, and forms themselves. */
    private static boolean isOfKnownType(HttpServerRequest request) {
        var types = request.headers().getAll(HttpHeaders.CONTENT_TYPE);
        if (types.isEmpty()) {
            return !Bodies.isAnnounced(request);
        }
        var type = types.getFirst().split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return types.size() == 1
                && (CONTENT.contains(type)
                        || (type.startsWith("application/") && type.endsWith("+json"))
                        || (type.equals(FORM) && FORMS.contains(request.path())));
    }
}
