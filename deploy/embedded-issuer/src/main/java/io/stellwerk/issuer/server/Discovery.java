package io.stellwerk.issuer.server;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.oauth2.sdk.GrantType;
import com.nimbusds.oauth2.sdk.ResponseMode;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.openid.connect.sdk.SubjectType;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderConfigurationRequest;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import io.stellwerk.issuer.SigningKeys;
import io.stellwerk.issuer.http.Replies;
import io.stellwerk.issuer.signin.SignIn;
import java.net.URI;
import java.util.List;

/** Documents from which clients and services learn what the issuer offers and which keys are its own. */
final class Discovery {

    static final String CONFIGURATION_PATH = OIDCProviderConfigurationRequest.OPENID_PROVIDER_WELL_KNOWN_PATH;
    static final String KEYS_PATH = "/jwks";

    private final URI url;
    private final SigningKeys keys;

    Discovery(URI url, SigningKeys keys) {
        this.url = url;
        this.keys = keys;
    }

    HTTPResponse configuration(HTTPRequest request) {
        var metadata =
                new OIDCProviderMetadata(new Issuer(url), List.of(SubjectType.PUBLIC), URI.create(url + KEYS_PATH));
        metadata.setResponseTypes(List.of(ResponseType.CODE));
        metadata.setResponseModes(List.of(ResponseMode.QUERY));
        metadata.setGrantTypes(List.of(GrantType.AUTHORIZATION_CODE, GrantType.REFRESH_TOKEN));
        metadata.setCodeChallengeMethods(List.of(CodeChallengeMethod.S256));
        metadata.setAuthorizationEndpointURI(URI.create(url + SignIn.AUTHORIZE_PATH));
        metadata.setTokenEndpointURI(URI.create(url + SignIn.TOKEN_PATH));
        metadata.setTokenEndpointAuthMethods(List.of(ClientAuthenticationMethod.NONE));
        metadata.setEndSessionEndpointURI(URI.create(url + SignIn.SIGN_OUT_PATH));
        metadata.setSupportsAuthorizationResponseIssuerParam(true);
        metadata.setSupportsRequestURIParam(false);
        metadata.setScopes(new Scope("openid"));
        metadata.setIDTokenJWSAlgs(List.of(JWSAlgorithm.RS256));
        metadata.applyDefaults();
        return Replies.json(200, metadata.toJSONObject().toJSONString());
    }

    HTTPResponse keys(HTTPRequest request) {
        return Replies.json(200, keys.published().toString());
    }
}
