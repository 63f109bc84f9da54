package io.stellwerk.issuer.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import io.stellwerk.issuer.people.Account;
import io.stellwerk.issuer.people.People;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Sessions of browsers, each known by a cookie that no script can read. A session ends after twelve hours, at sign-out, and
 * when the password was changed or the person is gone.
 */
final class Sessions {

    private static final String COOKIE = "stellwerk-session";
    private static final Duration LIFETIME = Duration.ofHours(12);

    private final People people;
    private final InstantSource clock;
    private final String attributes;
    private final Cache<String, Session> sessions;

    Sessions(People people, URI issuer, InstantSource clock) {
        this.people = people;
        this.clock = clock;
        this.attributes = "; Path=" + issuer.getPath() + "; HttpOnly; SameSite=Lax"
                + ("https".equals(issuer.getScheme()) ? "; Secure" : "");
        this.sessions = Secrets.table(LIFETIME, clock);
    }

    /** Begins one for somebody who has just given the password. */
    Session begin(Account account) {
        var session = new Session(Secrets.random(), account, clock.instant());
        sessions.put(session.id(), session);
        return session;
    }

    /** The session if it has not ended, with what is known about the person now. */
    Optional<Session> find(String id) {
        return Optional.ofNullable(sessions.getIfPresent(id))
                .flatMap(session -> people.find(session.account().person().login())
                        .filter(now ->
                                now.passwordHash().equals(session.account().passwordHash()))
                        .map(now -> new Session(id, now, session.since())));
    }

    /** The session of the browser that asks. */
    Optional<Session> of(HTTPRequest request) {
        var headers = Objects.requireNonNullElse(request.getHeaderValues("Cookie"), List.<String>of());
        return headers.stream()
                .flatMap(header -> Arrays.stream(header.split(";")))
                .map(String::strip)
                .filter(cookie -> cookie.startsWith(COOKIE + "="))
                .map(cookie -> cookie.substring(COOKIE.length() + 1))
                .findFirst()
                .flatMap(this::find);
    }

    void end(Session session) {
        sessions.invalidate(session.id());
    }

    /** Lets the browser keep the session, until it is closed. */
    void keep(Session session, HTTPResponse response) {
        response.setHeader("Set-Cookie", COOKIE + "=" + session.id() + attributes);
    }

    /** Lets the browser forget its session. */
    void forget(HTTPResponse response) {
        response.setHeader("Set-Cookie", COOKIE + "=" + attributes + "; Max-Age=0");
    }
}
