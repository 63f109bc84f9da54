package io.stellwerk.issuer.signin;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.RefreshTokenGrant;
import com.nimbusds.oauth2.sdk.TokenErrorResponse;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.token.BearerAccessToken;
import com.nimbusds.oauth2.sdk.token.RefreshToken;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import io.stellwerk.issuer.AccessTokens;
import io.stellwerk.issuer.signin.Grants.Redeemed;
import java.util.Objects;
import java.util.Optional;

/** Token endpoint: gives the console tokens against a code or a refresh token, as long as the session lasts. */
final class TokenEndpoint {

    private final Client client;
    private final Grants grants;
    private final Sessions sessions;
    private final AccessTokens tokens;

    TokenEndpoint(Client client, Grants grants, Sessions sessions, AccessTokens tokens) {
        this.client = client;
        this.grants = grants;
        this.sessions = sessions;
        this.tokens = tokens;
    }

    HTTPResponse answer(HTTPRequest http) {
        try {
            var request = TokenRequest.parse(http);
            if (request.getClientAuthentication() != null || !client.is(request.getClientID())) {
                return error(OAuth2Error.INVALID_CLIENT);
            }
            return switch (request.getAuthorizationGrant()) {
                case AuthorizationCodeGrant code -> answer(grants.redeem(code));
                case RefreshTokenGrant refresh ->
                    answer(grants.refresh(refresh.getRefreshToken().getValue()));
                default -> error(OAuth2Error.UNSUPPORTED_GRANT_TYPE);
            };
        } catch (ParseException e) {
            return error(Objects.requireNonNullElse(e.getErrorObject(), OAuth2Error.INVALID_REQUEST));
        }
    }

    private HTTPResponse answer(Optional<Redeemed> redeemed) {
        return redeemed.flatMap(granted ->
                        sessions.find(granted.grant().session().id()).map(session -> success(granted, session)))
                .orElseGet(() -> error(OAuth2Error.INVALID_GRANT));
    }

    private HTTPResponse success(Redeemed granted, Session session) {
        var person = session.account().person();
        var access = tokens.issue(person, AccessTokens.LIFETIME);
        var identity = new JWTClaimsSet.Builder(tokens.claims(person, AccessTokens.LIFETIME))
                .audience(client.id())
                .claim("auth_time", session.since().getEpochSecond())
                .claim(
                        "nonce",
                        granted.grant().nonce() == null
                                ? null
                                : granted.grant().nonce().getValue())
                .build();
        return new OIDCTokenResponse(new OIDCTokens(
                        tokens.signIdentity(identity),
                        new BearerAccessToken(access, AccessTokens.LIFETIME.toSeconds(), null),
                        new RefreshToken(granted.refreshToken())))
                .toHTTPResponse();
    }

    private static HTTPResponse error(ErrorObject error) {
        return new TokenErrorResponse(error).toHTTPResponse();
    }
}
