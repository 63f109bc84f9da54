package io.stellwerk.permissions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.runtime.OidcJwtCallerPrincipal;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.junit.jupiter.api.Test;

class VerifiedTokensTest {

    private static final Instant START = Instant.parse("2026-11-23T09:00:00Z");

    private final List<String> verified = new ArrayList<>();
    private Instant now = START;
    private Instant expiry = START.plusSeconds(30);
    private final VerifiedTokens tokens = new VerifiedTokens(new Verification(), () -> now);

    @Test
    void memory_isAskedBeforeTheVerification() {
        assertThat(tokens.priority()).isGreaterThan(new Verification().priority());
    }

    @Test
    void token_isVerifiedOnce_asLongAsItIsGood() {
        SecurityIdentity first = authenticate("good");
        SecurityIdentity again = authenticate("good");
        authenticate("another");

        assertThat(verified).containsExactly("good", "another");
        assertThat(again.getPrincipal()).isEqualTo(first.getPrincipal());
        assertThat(again.getRoles()).containsExactly("agent");
    }

    @Test
    void token_thatExpired_isVerifiedAgain() {
        authenticate("good");
        now = expiry;

        authenticate("good");

        assertThat(verified).containsExactly("good", "good");
    }

    @Test
    void token_thatWasRefused_isRefusedAgain() {
        assertThatThrownBy(() -> authenticate("bad")).isInstanceOf(AuthenticationFailedException.class);
        assertThatThrownBy(() -> authenticate("bad")).isInstanceOf(AuthenticationFailedException.class);

        assertThat(verified).containsExactly("bad", "bad");
    }

    @Test
    void token_withoutExpiry_isNotRemembered() {
        expiry = Instant.EPOCH;

        authenticate("good");
        authenticate("good");

        assertThat(verified).hasSize(2);
    }

    private SecurityIdentity authenticate(String token) {
        return tokens.authenticate(
                        new TokenAuthenticationRequest(new AccessTokenCredential(token)),
                        work -> Uni.createFrom().failure(new AssertionError("nothing blocks")))
                .await()
                .indefinitely();
    }

    private final class Verification implements IdentityProvider<TokenAuthenticationRequest> {

        @Override
        public Class<TokenAuthenticationRequest> getRequestType() {
            return TokenAuthenticationRequest.class;
        }

        @Override
        public Uni<SecurityIdentity> authenticate(
                TokenAuthenticationRequest request, AuthenticationRequestContext context) {
            String token = request.getToken().getToken();
            verified.add(token);
            if (token.equals("bad")) {
                return Uni.createFrom().failure(new AuthenticationFailedException());
            }
            JwtClaims claims = new JwtClaims();
            claims.setSubject("anna");
            claims.setExpirationTime(NumericDate.fromSeconds(expiry.getEpochSecond()));
            return Uni.createFrom()
                    .item(QuarkusSecurityIdentity.builder()
                            .setPrincipal(new OidcJwtCallerPrincipal(claims, request.getToken()))
                            .addRole("agent")
                            .build());
        }
    }
}
