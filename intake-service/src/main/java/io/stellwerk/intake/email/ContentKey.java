package io.stellwerk.intake.email;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Tells messages apart that have no Message-ID. */
final class ContentKey {
    private ContentKey() {}

    /** SHA-256 over the pieces, each with its length, so that none can pass for a part of its neighbour. */
    static String of(String... pieces) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String piece : pieces) {
                byte[] bytes = piece.getBytes(StandardCharsets.UTF_8);
                digest.update((bytes.length + "|").getBytes(StandardCharsets.US_ASCII));
                digest.update(bytes);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
