package io.stellwerk.issuer.signin;

import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.openid.connect.sdk.Nonce;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Permission of somebody with a session for the console to get tokens, once, against its code.
 *
 * @param redirect where the code was sent
 * @param challenge who alone may redeem it: the program that knows what this was computed from
 */
record Grant(
        Session session,
        URI redirect,
        CodeChallenge challenge,
        @Nullable Nonce nonce) {}
