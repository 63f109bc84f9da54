package io.stellwerk.issuer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Date;
import java.util.UUID;

/** Access tokens of an issuer: JSON Web Tokens by RFC 9068, signed with its newest key. */
public final class AccessTokens {

    /** Services take only tokens that were made for them. */
    public static final String AUDIENCE = "stellwerk";

    /** Time after which a person's token has to be renewed. */
    public static final Duration LIFETIME = Duration.ofMinutes(10);

    private static final JOSEObjectType TYPE = new JOSEObjectType("at+jwt");

    private final URI issuer;
    private final SigningKeys keys;
    private final InstantSource clock;

    public AccessTokens(URI issuer, SigningKeys keys, InstantSource clock) {
        this.issuer = issuer;
        this.keys = keys;
        this.clock = clock;
    }

    /** Signs a token for a person. */
    public String issue(Person person, Duration lifetime) {
        return sign(claims(person, lifetime), keys);
    }

    /** Token for a program that calls services for long: it is renewed before it expires. */
    public RenewedToken renewedFor(Person person) {
        return renewedFor(person, LIFETIME);
    }

    /** The same with another lifetime, of which the token is renewed after half. */
    public RenewedToken renewedFor(Person person, Duration lifetime) {
        return new RenewedToken(() -> issue(person, lifetime), lifetime.dividedBy(2), clock);
    }

    /** The content of a token that is not signed yet. */
    public JWTClaimsSet claims(Person person, Duration lifetime) {
        var now = clock.instant();
        return new JWTClaimsSet.Builder()
                .issuer(issuer.toString())
                .audience(AUDIENCE)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(lifetime)))
                .jwtID(UUID.randomUUID().toString())
                .subject(person.login())
                .claim("preferred_username", person.login())
                .claim("name", person.name())
                .claim("email", person.email())
                .claim("locale", person.locale())
                .claim("roles", person.roles())
                .build();
    }

    /** Signs claims as those of an ID token, which says to a program who signed in, and opens nothing. */
    public String signIdentity(JWTClaimsSet claims) {
        return sign(JOSEObjectType.JWT, claims, keys);
    }

    /** The address that stands in every token. */
    public URI issuer() {
        return issuer;
    }

    /** Signs claims as those of an access token. */
    public static String sign(JWTClaimsSet claims, SigningKeys keys) {
        return sign(TYPE, claims, keys);
    }

    private static String sign(JOSEObjectType type, JWTClaimsSet claims, SigningKeys keys) {
        var key = keys.newest();
        var header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .type(type)
                .keyID(key.getKeyID())
                .build();
        var token = new SignedJWT(header, claims);
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException("The token cannot be signed", e);
        }
        return token.serialize();
    }
}
