package io.stellwerk.issuer.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import io.stellwerk.issuer.SigningKeys;
import io.stellwerk.issuer.http.Replies;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * End-session endpoint. Only who can show an ID token of the session ends it, because any page can lead a browser here; with
 * the session end its codes and refresh tokens.
 */
final class SignOutEndpoint {

    private final Client client;
    private final Sessions sessions;
    private final SigningKeys keys;

    SignOutEndpoint(Client client, Sessions sessions, SigningKeys keys) {
        this.client = client;
        this.sessions = sessions;
        this.keys = keys;
    }

    HTTPResponse answer(HTTPRequest http) {
        var pages = SignInPage.to(http);
        try {
            var request = LogoutRequest.parse(http);
            var address = request.getPostLogoutRedirectionURI();
            var session = sessions.of(http);
            if ((address != null && !client.isAt(address))
                    || (session.isPresent() && !isOf(session.get(), request.getIDTokenHint()))) {
                return pages.refused();
            }
            session.ifPresent(sessions::end);
            var response =
                    address == null ? pages.signedOut() : Replies.redirect(withState(address, request.getState()));
            sessions.forget(response);
            return response;
        } catch (ParseException _) {
            return pages.refused();
        }
    }

    private static URI withState(URI address, @Nullable State state) {
        return state == null
                ? address
                : URI.create(address + "?" + URLUtils.serializeParameters(Map.of("state", List.of(state.getValue()))));
    }

    private boolean isOf(Session session, @Nullable JWT hint) {
        try {
            return hint instanceof SignedJWT token
                    && isSigned(token)
                    && session.account()
                            .person()
                            .login()
                            .equals(token.getJWTClaimsSet().getSubject());
        } catch (java.text.ParseException | JOSEException _) {
            return false;
        }
    }

    private boolean isSigned(SignedJWT token) throws JOSEException {
        for (var key : keys.published().getKeys()) {
            if (token.verify(new RSASSAVerifier(key.toRSAKey()))) {
                return true;
            }
        }
        return false;
    }
}
