package io.stellwerk.mail.mime;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Set;
import org.apache.james.mime4j.codec.QuotedPrintableInputStream;

/** Undoes the Content-Transfer-Encoding, and gets out what it can where the encoding is damaged. */
final class TransferDecoding {
    private static final int MAX_NAME = 40;

    private TransferDecoding() {}

    /** The first bytes that the sender meant, at most so many. */
    static byte[] decode(ByteSlice raw, String encoding, int limit, Set<String> defects) {
        try (InputStream decoded = stream(raw, encoding, defects)) {
            return decoded.readNBytes(limit);
        } catch (IOException e) {
            throw new UncheckedIOException("Bytes in memory can be read", e);
        }
    }

    /** All bytes that the sender meant, one after the other, so that nobody need hold them. */
    static InputStream stream(ByteSlice raw, String encoding, Set<String> defects) {
        return switch (name(encoding)) {
            case "base64" -> new LenientBase64Stream(raw);
            case "quoted-printable" -> new QuotedPrintableInputStream(raw.stream());
            case "uuencode", "x-uuencode", "x-uue", "uue" -> new UuencodedStream(raw);
            case "", "7bit", "8bit", "binary", "7-bit", "8-bit", "none", "plain" -> raw.stream();
            default -> {
                defects.add("transfer-encoding-unknown");
                yield raw.stream();
            }
        };
    }

    /** The word before a blank, a quotation mark or a parameter. */
    private static String name(String encoding) {
        int end = 0;
        while (end < Math.min(encoding.length(), MAX_NAME)
                && !Character.isWhitespace(encoding.charAt(end))
                && ";\"".indexOf(encoding.charAt(end)) < 0) {
            end++;
        }
        return encoding.substring(0, end).toLowerCase(Locale.ROOT);
    }
}
