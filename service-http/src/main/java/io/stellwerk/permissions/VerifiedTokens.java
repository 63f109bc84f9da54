package io.stellwerk.permissions;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.oidc.runtime.OidcIdentityProvider;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import org.apache.commons.codec.digest.DigestUtils;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Remembers for a minute which access tokens were found good: whoever sends one sends it many times, and to read and verify
 * it costs more than all else of a small request. A token that expires is not good any more; one that was refused is
 * never remembered. Digests are kept, no tokens.
 */
@ApplicationScoped
class VerifiedTokens implements IdentityProvider<TokenAuthenticationRequest> {

    private static final int MOST = 10_000;
    private static final Duration KEPT = Duration.ofMinutes(1);

    private final IdentityProvider<TokenAuthenticationRequest> verification;
    private final InstantSource clock;
    private final Cache<String, SecurityIdentity> known = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterWrite(KEPT)
            .executor(Runnable::run)
            .build();

    @Inject
    VerifiedTokens(OidcIdentityProvider verification) {
        this(verification, InstantSource.system());
    }

    VerifiedTokens(IdentityProvider<TokenAuthenticationRequest> verification, InstantSource clock) {
        this.verification = verification;
        this.clock = clock;
    }

    /** It is asked before the verification. */
    @Override
    public int priority() {
        return verification.priority() + 1;
    }

    @Override
    public Class<TokenAuthenticationRequest> getRequestType() {
        return TokenAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            TokenAuthenticationRequest request, AuthenticationRequestContext context) {
        String digest = DigestUtils.sha256Hex(request.getToken().getToken());
        SecurityIdentity found = known.getIfPresent(digest);
        return found != null && isGoodStill(found)
                ? Uni.createFrom().item(found)
                : verification.authenticate(request, context).invoke(identity -> remember(digest, identity));
    }

    private void remember(String digest, SecurityIdentity identity) {
        if (isGoodStill(identity)) {
            known.put(digest, withoutRequest(identity));
        }
    }

    private boolean isGoodStill(SecurityIdentity identity) {
        return identity.getPrincipal() instanceof JsonWebToken token
                && token.getExpirationTime() > clock.instant().getEpochSecond();
    }

    /** The request in which it was verified is over when the identity is used again. */
    private static SecurityIdentity withoutRequest(SecurityIdentity identity) {
        QuarkusSecurityIdentity.Builder kept = QuarkusSecurityIdentity.builder()
                .setPrincipal(identity.getPrincipal())
                .addRoles(identity.getRoles())
                .addCredentials(identity.getCredentials());
        identity.getAttributes().forEach((name, value) -> {
            if (!(value instanceof RoutingContext)) {
                kept.addAttribute(name, value);
            }
        });
        return kept.build();
    }
}
