package io.stellwerk.issuer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Keys of an issuer, the newest first. The newest signs; the one before it stays published, so that tokens which it signed
 * are good until they expire.
 */
public final class SigningKeys {

    private static final String FILE = "signing-keys.json";
    private static final int BITS = 2048;
    private static final int PUBLISHED = 2;

    private final @Nullable Path file;
    private volatile List<JWK> keys;

    private SigningKeys(@Nullable Path file, List<JWK> keys) {
        this.file = file;
        this.keys = keys;
    }

    /** Makes keys that end with this object. */
    public static SigningKeys inMemory() {
        return new SigningKeys(null, List.of(generate(Instant.now())));
    }

    /** Makes a key under an id that others may have; for tests of what such a key must not open. */
    public static SigningKeys inMemory(String id) {
        var key = new RSAKey.Builder(generate(Instant.now())).keyID(id).build();
        return new SigningKeys(null, List.of(key));
    }

    /** Reads the keys in a directory; makes them, readable by their owner alone, if there are none. */
    public static SigningKeys in(Path directory) {
        var file = directory.resolve(FILE);
        if (Files.exists(file)) {
            return new SigningKeys(file, read(file));
        }
        var made = new SigningKeys(file, List.of(generate(Instant.now())));
        made.store();
        return made;
    }

    /** Lets a new key sign from now on, and forgets all but the one before it. */
    public synchronized void rotate(Instant now) {
        keys = Stream.concat(Stream.of(generate(now)), keys.stream())
                .limit(PUBLISHED)
                .toList();
        store();
    }

    /** Rotates if the newest key has signed for longer than it should. */
    public synchronized void rotateIfOlder(Duration age, Instant now) {
        var made = newest().getIssueTime();
        if (made == null || made.toInstant().plus(age).isBefore(now)) {
            rotate(now);
        }
    }

    /** The key that signs, with its private part. */
    public RSAKey newest() {
        return keys.getFirst().toRSAKey();
    }

    /** The public parts of all keys whose signatures are good. */
    public JWKSet published() {
        return new JWKSet(keys).toPublicJWKSet();
    }

    private void store() {
        if (file != null) {
            OwnersFile.write(file, new JWKSet(keys).toString(false));
        }
    }

    private static List<JWK> read(Path file) {
        try {
            return JWKSet.parse(Files.readString(file)).getKeys();
        } catch (IOException e) {
            throw new UncheckedIOException("The signing keys in " + file + " cannot be read: are they yours?", e);
        } catch (ParseException e) {
            throw new IllegalStateException(
                    "The signing keys in " + file + " are damaged: delete the file, and new ones are made.", e);
        }
    }

    private static RSAKey generate(Instant now) {
        try {
            return new RSAKeyGenerator(BITS)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .keyIDFromThumbprint(true)
                    .issueTime(Date.from(now))
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("This Java makes no RSA keys", e);
        }
    }
}
