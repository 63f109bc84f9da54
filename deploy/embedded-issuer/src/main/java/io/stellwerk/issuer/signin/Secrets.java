package io.stellwerk.issuer.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.concurrent.TimeUnit;

/** Random secrets, and bounded tables of what they stand for until they expire. */
final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;
    /** Of each kind; only those who have signed in add any. */
    private static final int MOST = 10_000;

    private Secrets() {}

    /** A new one, of 256 bits. */
    static String random() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** An empty table; the last write of an entry counts for its age. */
    static <V> Cache<String, V> table(Duration lifetime, InstantSource clock) {
        return Caffeine.newBuilder()
                .expireAfterWrite(lifetime)
                .maximumSize(MOST)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .executor(Runnable::run)
                .build();
    }
}
