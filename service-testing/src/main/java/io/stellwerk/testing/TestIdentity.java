package io.stellwerk.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.stellwerk.issuer.AccessTokens;
import io.stellwerk.issuer.Person;
import io.stellwerk.issuer.SigningKeys;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/**
 * Access tokens for tests, signed with the key of {@link IdentityResource}, and tokens in which one thing each is wrong and
 * which a service therefore must refuse.
 */
public final class TestIdentity {

    /** Long enough for any test class. */
    private static final Duration LIFETIME = Duration.ofHours(1);

    /** System property with the address of another issuer than {@link IdentityResource}'s. */
    public static final String ISSUER = "stellwerk.test.issuer";

    private TestIdentity() {}

    /** A good token for somebody with these roles. */
    public static String token(String sub, String... roles) {
        return issuedAt(Instant.now(), issuer(), sub, roles);
    }

    /** A good token for somebody who may do whatever any role may do. */
    public static String withEveryRole(String sub) {
        return token(sub, Person.EVERY_ROLE.toArray(String[]::new));
    }

    /** A token that was good until an hour ago. */
    public static String expired(String sub, String... roles) {
        return issuedAt(Instant.now().minus(LIFETIME.multipliedBy(2)), issuer(), sub, roles);
    }

    /** A token with the right signature in which another issuer is named. */
    public static String ofOtherIssuer(String sub, String... roles) {
        return issuedAt(Instant.now(), issuer() + "-of-others", sub, roles);
    }

    /** A token that the right issuer made for another system. */
    public static String forOtherAudience(String sub, String... roles) {
        var claims = new JWTClaimsSet.Builder(claims(sub, roles)).audience("billing");
        return AccessTokens.sign(claims.build(), IdentityResource.keys());
    }

    /** A token signed with a key that the issuer does not have, under the id of one that it has. */
    public static String signedByOtherKey(String sub, String... roles) {
        var id = IdentityResource.keys().newest().getKeyID();
        return AccessTokens.sign(claims(sub, roles), SigningKeys.inMemory(id));
    }

    /** A token without a signature, algorithm {@code none}. */
    public static String unsigned(String sub, String... roles) {
        return new PlainJWT(claims(sub, roles)).serialize();
    }

    /** A token signed by HS256, with the issuer's public key, which anybody can get, as the secret. */
    public static String signedWithPublicKey(String sub, String... roles) {
        var key = IdentityResource.keys().newest();
        var header =
                new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(key.getKeyID()).build();
        var token = new SignedJWT(header, claims(sub, roles));
        try {
            token.sign(new MACSigner(key.toRSAPublicKey().getEncoded()));
        } catch (JOSEException e) {
            throw new IllegalStateException("The token cannot be signed", e);
        }
        return token.serialize();
    }

    private static String issuedAt(Instant time, String issuer, String sub, String... roles) {
        return tokens(issuer, () -> time).issue(person(sub, roles), LIFETIME);
    }

    /** Tests at whose issuer people sign in have one of their own, with the same keys. */
    private static String issuer() {
        return System.getProperty(ISSUER, IdentityResource.url());
    }

    private static JWTClaimsSet claims(String sub, String... roles) {
        return tokens(issuer(), InstantSource.system()).claims(person(sub, roles), LIFETIME);
    }

    private static AccessTokens tokens(String issuer, InstantSource clock) {
        return new AccessTokens(URI.create(issuer), IdentityResource.keys(), clock);
    }

    private static Person person(String sub, String... roles) {
        return new Person(sub, "Person " + sub, sub + "@example.org", "en", List.of(roles));
    }
}
