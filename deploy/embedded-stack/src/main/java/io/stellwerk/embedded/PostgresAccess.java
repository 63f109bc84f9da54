package io.stellwerk.embedded;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Passwords of a server that asks for them: each service comes in as a role of its own, named like its database, and can
 * reach no other. All of them follow from one secret.
 */
public final class PostgresAccess {

    /** The role that may do anything. */
    public static final String SUPERUSER = "postgres";

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec secret;

    public PostgresAccess(String secret) {
        this.secret = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /** The password of a role. */
    public String passwordOf(String role) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            return HexFormat.of().formatHex(mac.doFinal(("postgresql " + role).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }

    /** It is a secret. */
    @Override
    public String toString() {
        return "PostgresAccess";
    }
}
