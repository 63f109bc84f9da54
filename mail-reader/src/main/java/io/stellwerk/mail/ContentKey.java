package io.stellwerk.mail;

import io.stellwerk.mail.mime.ByteSlice;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.apache.commons.codec.digest.DigestUtils;

/** Tells messages apart that have no Message-ID. */
final class ContentKey {
    private ContentKey() {}

    /**
     * SHA-256 over the pieces, each with its length, so that none can pass for a part of its neighbour, and over the
     * content without what mail servers change: blanks around it and the characters that end lines.
     */
    static String of(ByteSlice content, String... pieces) {
        MessageDigest digest = DigestUtils.getSha256Digest();
        for (String piece : pieces) {
            byte[] bytes = piece.getBytes(StandardCharsets.UTF_8);
            digest.update((bytes.length + "|").getBytes(StandardCharsets.US_ASCII));
            digest.update(bytes);
        }
        update(digest, content);
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void update(MessageDigest digest, ByteSlice content) {
        byte[] bytes = content.array();
        int from = content.from();
        int to = content.to();
        while (to > from && isBlank(bytes[to - 1])) {
            to--;
        }
        while (from < to && isBlank(bytes[from])) {
            from++;
        }
        for (int position = from; position < to; ) {
            int end = position;
            while (end < to && bytes[end] != '\r') {
                end++;
            }
            digest.update(bytes, position, end - position);
            position = end + 1;
        }
    }

    private static boolean isBlank(byte character) {
        return character >= 0 && character <= ' ';
    }
}
