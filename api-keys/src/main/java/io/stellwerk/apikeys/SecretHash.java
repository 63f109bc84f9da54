package io.stellwerk.apikeys;

import io.smallrye.mutiny.Uni;
import io.stellwerk.messaging.TooBusy;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.bouncycastle.crypto.generators.OpenBSDBCrypt;

/**
 * Hashes secrets with bcrypt, one after the other on a thread of its own, and a bounded number may wait: however many wrong
 * secrets come, they take no more than one processor, and none of the event loops.
 */
@ApplicationScoped
public class SecretHash {

    private static final int COST = 10;
    private static final int SALT_BYTES = 16;
    private static final int MOST_WAITING = 32;

    private final SecureRandom random = new SecureRandom();
    private final ThreadPoolExecutor hashing = new ThreadPoolExecutor(
            0,
            1,
            10,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(MOST_WAITING),
            Thread.ofPlatform().name("secret-hash").factory());

    /** A new hash of the secret. */
    public Uni<String> of(String secret) {
        return later(() -> {
            byte[] salt = new byte[SALT_BYTES];
            random.nextBytes(salt);
            return OpenBSDBCrypt.generate(bytes(secret), salt, COST);
        });
    }

    /** Tells whether the hash is of this secret. The comparison takes the same time wherever they differ. */
    Uni<Boolean> matches(String secret, String hash) {
        return later(() -> OpenBSDBCrypt.checkPassword(hash, bytes(secret)));
    }

    @PreDestroy
    void stop() {
        hashing.shutdownNow();
    }

    private <T> Uni<T> later(Callable<T> work) {
        return Uni.createFrom().emitter(emitter -> {
            try {
                hashing.execute(() -> {
                    try {
                        emitter.complete(work.call());
                    } catch (Exception e) {
                        emitter.fail(e);
                    }
                });
            } catch (RejectedExecutionException _) {
                emitter.fail(new TooBusy());
            }
        });
    }

    private static byte[] bytes(String secret) {
        return secret.getBytes(StandardCharsets.US_ASCII);
    }
}
