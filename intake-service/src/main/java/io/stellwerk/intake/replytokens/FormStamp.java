package io.stellwerk.intake.replytokens;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Stamp that a form gets when it is shown: it proves that the desk gave the form out, and when.
 *
 * @param id of this one showing
 * @param issued to the second
 */
public record FormStamp(UUID id, Instant issued) {
    private static final String PURPOSE = "request-form:v1";
    private static final Pattern TEXT = Pattern.compile("[A-Za-z0-9_-]{56}");
    private static final int ID = 1 + Long.BYTES;
    private static final int SEAL = ID + 16;
    private static final int SEAL_BYTES = 17;

    /** Reads a stamp that the desk made; empty for everything else. */
    public static Optional<FormStamp> read(String text, TokenKeys keys) {
        if (!TEXT.matcher(text).matches()) {
            return Optional.empty();
        }
        byte[] bytes = Base64.getUrlDecoder().decode(text);
        int key = Byte.toUnsignedInt(bytes[0]);
        Instant issued =
                Instant.ofEpochSecond(Math.floorMod(ByteBuffer.wrap(bytes).getLong(1), Instant.MAX.getEpochSecond()));
        FormStamp stamp = new FormStamp(MailSeal.uuid(bytes, ID), issued);
        byte[] seal = Arrays.copyOfRange(bytes, SEAL, bytes.length);
        return keys.forPurpose(key, PURPOSE)
                .filter(secret -> MailSeal.matches(stamp.claim(), secret, seal))
                .map(_ -> stamp);
    }

    /** As the form sends it back. */
    public String text(TokenKeys keys) {
        int key = keys.newest();
        byte[] seal = keys.forPurpose(key, PURPOSE)
                .map(secret -> MailSeal.of(claim(), secret, SEAL_BYTES))
                .orElseThrow();
        byte[] bytes = ByteBuffer.allocate(SEAL + SEAL_BYTES)
                .put((byte) key)
                .putLong(issued.getEpochSecond())
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .put(seal)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private String claim() {
        return PURPOSE + ":" + issued.getEpochSecond() + ":" + id;
    }
}
