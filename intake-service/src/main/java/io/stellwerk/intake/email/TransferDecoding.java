package io.stellwerk.intake.email;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.apache.james.mime4j.codec.Base64InputStream;
import org.apache.james.mime4j.codec.QuotedPrintableInputStream;

/** Undoes the Content-Transfer-Encoding, and gets out what it can where the encoding is damaged. */
final class TransferDecoding {
    private static final int MAX_PIECES = 10_000;

    private TransferDecoding() {}

    static byte[] decode(byte[] raw, String encoding, Set<String> defects) {
        return switch (encoding.toLowerCase(Locale.ROOT).replaceAll("[\\s;\"].*$", "")) {
            case "base64" -> base64(raw);
            case "quoted-printable" -> all(new QuotedPrintableInputStream(new ByteArrayInputStream(raw)));
            case "uuencode", "x-uuencode", "x-uue", "uue" -> Uuencoding.decode(raw);
            case "", "7bit", "8bit", "binary", "7-bit", "8-bit", "none", "plain" -> raw;
            default -> {
                defects.add("transfer-encoding-unknown");
                yield raw;
            }
        };
    }

    /** Mime4j ends at the first padding and drops an unpadded rest; some mailers encode in pieces, or do not pad. */
    private static byte[] base64(byte[] raw) {
        ByteArrayOutputStream decoded = new ByteArrayOutputStream(raw.length);
        int start = 0;
        for (int pieces = 0; start < raw.length && pieces < MAX_PIECES; ) {
            int end = start;
            while (end < raw.length && raw[end] != '=') {
                end++;
            }
            if (end > start) {
                byte[] piece = Arrays.copyOfRange(raw, start, end + 1);
                piece[end - start] = '=';
                decoded.writeBytes(all(new Base64InputStream(new ByteArrayInputStream(piece))));
                pieces++;
            }
            start = end + 1;
        }
        return decoded.toByteArray();
    }

    private static byte[] all(InputStream stream) {
        try (stream) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("Bytes in memory can be read", e);
        }
    }
}
