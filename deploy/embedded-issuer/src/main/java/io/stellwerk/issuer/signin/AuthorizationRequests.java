package io.stellwerk.issuer.signin;

import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseMode;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Checks of authorization requests, made before anybody is asked for a password. */
final class AuthorizationRequests {

    /** SHA-256 in base64url. */
    private static final int CHALLENGE_LENGTH = 43;

    private final Client client;

    AuthorizationRequests(Client client) {
        this.client = client;
    }

    sealed interface Checked {

        /** A request that can be granted. */
        record Sound(AuthenticationRequest request) implements Checked {}

        /** A request of the client that cannot, which the client is told. */
        record Flawed(URI redirect, @Nullable State state, ErrorObject error) implements Checked {}

        /** A request of nobody knows whom, whose address must not be followed. */
        record Foreign() implements Checked {}
    }

    /** Reads the query of an authorization request. */
    Checked check(@Nullable String query) {
        try {
            var request = AuthenticationRequest.parse(query == null ? "" : query);
            var redirect = request.getRedirectionURI();
            if (!client.is(request.getClientID()) || !client.isAt(redirect)) {
                return new Checked.Foreign();
            }
            var flaw = flaw(request);
            return flaw == null ? new Checked.Sound(request) : new Checked.Flawed(redirect, request.getState(), flaw);
        } catch (ParseException e) {
            var redirect = e.getRedirectionURI();
            return client.is(e.getClientID()) && client.isAt(redirect)
                    ? new Checked.Flawed(
                            redirect,
                            e.getState(),
                            Objects.requireNonNullElse(e.getErrorObject(), OAuth2Error.INVALID_REQUEST))
                    : new Checked.Foreign();
        }
    }

    private static @Nullable ErrorObject flaw(AuthenticationRequest request) {
        if (!request.getResponseType().equals(ResponseType.CODE)) {
            return OAuth2Error.UNSUPPORTED_RESPONSE_TYPE;
        }
        if (request.getResponseMode() != null && !request.getResponseMode().equals(ResponseMode.QUERY)) {
            return OAuth2Error.INVALID_REQUEST.setDescription("Only the response mode query is supported");
        }
        if (request.specifiesRequestObject()) {
            return OAuth2Error.REQUEST_NOT_SUPPORTED;
        }
        var challenge = request.getCodeChallenge();
        return challenge != null
                        && challenge.getValue().length() == CHALLENGE_LENGTH
                        && CodeChallengeMethod.S256.equals(request.getCodeChallengeMethod())
                ? null
                : OAuth2Error.INVALID_REQUEST.setDescription("PKCE with the method S256 is required");
    }
}
