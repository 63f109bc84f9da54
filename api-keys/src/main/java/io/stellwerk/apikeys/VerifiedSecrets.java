package io.stellwerk.apikeys;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Optional;

/**
 * Secrets that were found to be those of stored hashes, so that each is hashed slowly once. What is remembered is a fast hash:
 * enough for 32 random bytes, and no secret lies about in memory. A stored hash has one secret, so that once it is known every
 * other is wrong without hashing it.
 */
final class VerifiedSecrets {

    private static final int MOST = 10_000;

    private final Cache<String, byte[]> digests =
            Caffeine.newBuilder().maximumSize(MOST).executor(Runnable::run).build();

    /** Remembers that the stored hash is one of this secret. */
    void remember(String storedHash, String secret) {
        digests.put(storedHash, digest(secret));
    }

    /** Tells whether the secret is one of the hashes', if that can be told without hashing it slowly. */
    Optional<Boolean> isOneOf(List<String> storedHashes, String secret) {
        byte[] given = digest(secret);
        boolean certain = true;
        boolean found = false;
        for (String storedHash : storedHashes) {
            byte[] known = digests.getIfPresent(storedHash);
            certain &= known != null;
            found |= known != null && MessageDigest.isEqual(known, given);
        }
        return found || certain ? Optional.of(found) : Optional.empty();
    }

    /** The hashes whose secrets are not known. */
    List<String> unknown(List<String> storedHashes) {
        return storedHashes.stream()
                .filter(storedHash -> digests.getIfPresent(storedHash) == null)
                .toList();
    }

    private static byte[] digest(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
