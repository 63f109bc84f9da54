package io.stellwerk.issuer.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Authorization codes and refresh tokens. A code is good once, for a minute. Each use of a refresh token gives the next one
 * of its family; a code or a token that comes a second time ends the family, because one of the two senders is a thief.
 */
final class Grants {

    private static final Duration CODE_LIFETIME = Duration.ofMinutes(1);
    private static final Duration FAMILY_LIFETIME = Duration.ofHours(12);

    private final Cache<String, Grant> codes;
    /** Families of refresh tokens by the codes that began them. */
    private final Cache<String, String> redeemed;

    private final Cache<String, Family> families;

    Grants(InstantSource clock) {
        this.codes = Secrets.table(CODE_LIFETIME, clock);
        this.redeemed = Secrets.table(FAMILY_LIFETIME, clock);
        this.families = Secrets.table(FAMILY_LIFETIME, clock);
    }

    /**
     * What a redeemed code or a used refresh token gives.
     *
     * @param refreshToken the next one
     */
    record Redeemed(Grant grant, String refreshToken) {}

    /** A new code for a grant. */
    String codeFor(Grant grant) {
        var code = Secrets.random();
        codes.put(code, grant);
        return code;
    }

    /** Redeems a code; whatever is wrong with the request, the code is used up. */
    Optional<Redeemed> redeem(AuthorizationCodeGrant request) {
        var code = request.getAuthorizationCode().getValue();
        var grant = codes.asMap().remove(code);
        if (grant == null) {
            endFamilyOf(code);
            return Optional.empty();
        }
        if (!isFor(grant, request.getRedirectionURI()) || !isBy(grant.challenge(), request)) {
            return Optional.empty();
        }
        var family = Secrets.random();
        redeemed.put(code, family);
        return Optional.of(next(family, grant));
    }

    /** Uses a refresh token. */
    Optional<Redeemed> refresh(String token) {
        var parts = token.split("\\.", -1);
        if (parts.length != 2) {
            return Optional.empty();
        }
        var family = families.asMap().remove(parts[0]);
        if (family == null || !isSame(family.secret(), parts[1])) {
            return Optional.empty();
        }
        return Optional.of(next(parts[0], family.grant()));
    }

    private Redeemed next(String family, Grant grant) {
        var secret = Secrets.random();
        families.put(family, new Family(grant, secret));
        return new Redeemed(grant, family + "." + secret);
    }

    private void endFamilyOf(String code) {
        var family = redeemed.getIfPresent(code);
        if (family != null) {
            families.invalidate(family);
        }
    }

    private static boolean isFor(Grant grant, @Nullable URI redirect) {
        return redirect != null && redirect.toString().equals(grant.redirect().toString());
    }

    private static boolean isBy(CodeChallenge challenge, AuthorizationCodeGrant request) {
        var verifier = request.getCodeVerifier();
        return verifier != null
                && isSame(
                        challenge.getValue(),
                        CodeChallenge.compute(CodeChallengeMethod.S256, verifier)
                                .getValue());
    }

    private static boolean isSame(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    /** Successive refresh tokens, of which one is good at a time. */
    private record Family(Grant grant, String secret) {}
}
