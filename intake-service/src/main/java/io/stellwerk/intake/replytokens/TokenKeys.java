package io.stellwerk.intake.replytokens;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.codec.binary.Hex;
import org.jspecify.annotations.Nullable;

/** Keys that seal what the desk sends, by number, and for how many days a seal counts. */
public final class TokenKeys {
    private static final int HIGHEST = 255;
    private static final int SHORTEST = 32;
    private static final int DAYS_AHEAD = 1;
    private static final int PURPOSE_BYTES = 32;

    private final Map<Integer, String> secrets;
    private final int validDays;

    private TokenKeys(Map<Integer, String> secrets, int validDays) {
        this.secrets = secrets;
        this.validDays = validDays;
    }

    /**
     * The keys as configured.
     *
     * @param first the key with the number 0, from before keys had numbers
     * @throws IllegalArgumentException if one cannot be used; names the setting, never the secret
     */
    public static TokenKeys of(@Nullable String first, Map<Integer, String> numbered, int validDays) {
        Map<Integer, String> secrets = new TreeMap<>();
        Set<String> different = new HashSet<>();
        numbered.forEach((key, secret) -> {
            require(key >= 0 && key <= HIGHEST, "desk.token-keys." + key, "the number must be from 0 to " + HIGHEST);
            secrets.put(key, usable("desk.token-keys." + key, secret));
            require(different.add(secret), "desk.token-keys." + key, "another key has the same secret");
        });
        if (first != null) {
            require(!secrets.containsKey(0), "desk.token-secret", "it is key 0, which desk.token-keys has as well");
            secrets.put(0, usable("desk.token-secret", first));
            require(different.add(first), "desk.token-secret", "another key has the same secret");
        }
        require(!secrets.isEmpty(), "desk.token-secret", "neither it nor any of desk.token-keys is set");
        return new TokenKeys(Map.copyOf(secrets), validDays);
    }

    private static String usable(String setting, String secret) {
        require(secret.length() >= SHORTEST, setting, "a secret must have at least " + SHORTEST + " characters");
        require(secret.equals(secret.strip()), setting, "a secret must not begin or end with a blank");
        return secret;
    }

    private static void require(boolean met, String setting, String otherwise) {
        if (!met) {
            throw new IllegalArgumentException(setting + ": " + otherwise);
        }
    }

    /** The number of the highest key: what intake seals itself is sealed with that one. */
    int newest() {
        return secrets.keySet().stream().max(Integer::compare).orElseThrow();
    }

    /** A key for one purpose, made of the key with that number: what is sealed for one purpose counts for no other. */
    Optional<String> forPurpose(int key, String purpose) {
        return Optional.ofNullable(secrets.get(key))
                .map(secret -> Hex.encodeHexString(MailSeal.of("key:" + purpose, secret, PURPOSE_BYTES)));
    }

    /** Checks a seal of the first version, which has no key's number and no day. */
    Proof proof(String claim, byte[] seal) {
        String secret = secrets.get(0);
        if (secret == null) {
            return Proof.UNKNOWN_KEY;
        }
        return MailSeal.matches(claim, secret, seal) ? Proof.VALID : Proof.FORGED;
    }

    /** Checks a seal that names its key and its day; the claim must contain both. */
    Proof proof(TokenHead head, String claim, byte[] seal, LocalDate today) {
        String secret = secrets.get(head.key());
        if (secret == null) {
            return Proof.UNKNOWN_KEY;
        }
        if (!MailSeal.matches(claim, secret, seal)) {
            return Proof.FORGED;
        }
        boolean counts = !head.issued().isAfter(today.plusDays(DAYS_AHEAD))
                && !head.issued().plusDays(validDays).isBefore(today);
        return counts ? Proof.VALID : Proof.OUT_OF_DATE;
    }
}
