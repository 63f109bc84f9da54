package io.stellwerk.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.text.ParseException;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TestIdentityTest {

    @Test
    void a_good_token_is_taken_by_whoever_knows_the_issuers_address_alone() throws Exception {
        var claims = verify(TestIdentity.token("anna", "agent"));

        assertThat(claims.getSubject()).isEqualTo("anna");
        assertThat(claims.getStringListClaim("roles")).containsExactly("agent");
        assertThat(verify(TestIdentity.withEveryRole("root")).getStringListClaim("roles"))
                .contains("operator", "channel");
    }

    @Test
    void each_wrong_token_is_wrong_in_one_thing() throws ParseException {
        assertThatThrownBy(() -> verify(TestIdentity.expired("anna"))).hasMessage("Expired JWT");
        assertThatThrownBy(() -> verify(TestIdentity.forOtherAudience("anna"))).hasMessageContaining("aud");
        assertThatThrownBy(() -> verify(TestIdentity.ofOtherIssuer("anna"))).hasMessageContaining("iss");
        assertThatThrownBy(() -> verify(TestIdentity.signedByOtherKey("anna")))
                .hasMessageContaining("Invalid signature");
        assertThat(PlainJWT.parse(TestIdentity.unsigned("anna")).getHeader().getAlgorithm())
                .hasToString("none");
        assertThat(SignedJWT.parse(TestIdentity.signedWithPublicKey("anna"))
                        .getHeader()
                        .getAlgorithm())
                .hasToString("HS256");
    }

    @Test
    void every_start_gives_the_same_issuer_and_it_comes_back_after_an_outage() throws Exception {
        var url = IdentityResource.url();
        assertThat(new IdentityResource().start())
                .isEqualTo(new IdentityResource().start())
                .containsOnlyKeys("quarkus.oidc.auth-server-url");

        IdentityResource.stopIssuer();
        try {
            assertThatThrownBy(() -> verify(TestIdentity.token("anna"))).hasRootCauseInstanceOf(IOException.class);
        } finally {
            IdentityResource.startIssuer();
        }

        assertThat(IdentityResource.url()).isEqualTo(url);
        assertThatCode(() -> verify(TestIdentity.token("anna"))).doesNotThrowAnyException();
    }

    private static JWTClaimsSet verify(String token) throws Exception {
        var verifier = new DefaultJWTProcessor<SecurityContext>();
        verifier.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(new JOSEObjectType("at+jwt")));
        verifier.setJWSKeySelector(new JWSVerificationKeySelector<>(
                JWSAlgorithm.RS256, JWKSourceBuilder.create(keys()).build()));
        var expected = new JWTClaimsSet.Builder().issuer(IdentityResource.url()).build();
        verifier.setJWTClaimsSetVerifier(
                new DefaultJWTClaimsVerifier<>("stellwerk", expected, Set.of("sub", "exp", "iat", "jti")));
        return verifier.process(token, null);
    }

    private static URL keys() throws MalformedURLException {
        return URI.create(IdentityResource.url() + "/jwks").toURL();
    }
}
