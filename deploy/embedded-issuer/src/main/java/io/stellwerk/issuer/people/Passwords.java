package io.stellwerk.issuer.people;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bouncycastle.crypto.generators.OpenBSDBCrypt;

/** Passwords and their hashes by bcrypt. */
public final class Passwords {

    private static final int SHORTEST = 12;
    /** Bytes that bcrypt reads; the rest would be ignored without a word. */
    private static final int MOST_BYTES = 72;

    private static final int COST = 10;
    private static final int SALT_BYTES = 16;
    private static final int GROUPS = 4;
    private static final int GROUP = 5;
    /** Without characters that are easily taken for one another. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final SecureRandom RANDOM = new SecureRandom();

    private Passwords() {}

    /** A new password, of nearly a hundred random bits, that can be read out and typed. */
    public static String generate() {
        return IntStream.range(0, GROUPS).mapToObj(_ -> group()).collect(Collectors.joining("-"));
    }

    /** Why a password is not to be used, if it is not. */
    public static Optional<String> flaw(String password) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            return Optional.of("The password is too short: use at least " + SHORTEST + " characters.");
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            return Optional.of("The password is too long: use at most " + MOST_BYTES + " bytes.");
        }
        return Optional.empty();
    }

    /** Hashes a password with a new salt. */
    public static String hash(String password) {
        var salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return OpenBSDBCrypt.generate(password.toCharArray(), salt, COST);
    }

    static boolean matches(String password, String hash) {
        return password.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES
                && OpenBSDBCrypt.checkPassword(hash, password.toCharArray());
    }

    private static String group() {
        return RANDOM.ints(GROUP, 0, LETTERS.length())
                .mapToObj(index -> LETTERS.substring(index, index + 1))
                .collect(Collectors.joining());
    }
}
