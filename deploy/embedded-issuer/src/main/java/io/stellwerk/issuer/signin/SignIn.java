package io.stellwerk.issuer.signin;

import io.stellwerk.issuer.AccessTokens;
import io.stellwerk.issuer.SigningKeys;
import io.stellwerk.issuer.http.Endpoint;
import io.stellwerk.issuer.http.Replies;
import io.stellwerk.issuer.people.People;
import java.time.InstantSource;
import java.util.Map;

/** All endpoints of the sign-in. */
public final class SignIn {

    public static final String AUTHORIZE_PATH = "/authorize";
    public static final String TOKEN_PATH = "/token";
    public static final String SIGN_OUT_PATH = "/sign-out";
    private static final String STYLE_PATH = "/sign-in.css";

    private final Map<String, Endpoint> endpoints;

    /** Lets people sign in at a client. */
    public SignIn(Client client, People people, AccessTokens tokens, SigningKeys keys, InstantSource clock) {
        var issuer = tokens.issuer();
        var sessions = new Sessions(people, issuer, clock);
        var grants = new Grants(clock);
        var authorize = new AuthorizeEndpoint(
                new AuthorizationRequests(client), new Credentials(people, clock), sessions, grants, issuer);
        var token = new TokenEndpoint(client, grants, sessions, tokens);
        var signOut = new SignOutEndpoint(client, sessions, keys);
        var style = Replies.css(Replies.resource(STYLE_PATH));
        this.endpoints = Map.of(
                AUTHORIZE_PATH, authorize::answer,
                TOKEN_PATH, token::answer,
                SIGN_OUT_PATH, signOut::answer,
                STYLE_PATH, _ -> style);
    }

    /** Each by its path below the issuer's address. */
    public Map<String, Endpoint> endpoints() {
        return endpoints;
    }
}
