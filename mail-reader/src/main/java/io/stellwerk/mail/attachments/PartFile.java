package io.stellwerk.mail.attachments;

import io.stellwerk.mail.mime.MimePart;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Set;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * A part's decoded bytes, or only their number and hash where there are too many. They are counted first, so that the
 * array has their exact size.
 */
@SuppressWarnings("ArrayRecordComponent") // a value that is handed on once and never compared
record PartFile(byte[] content, long size, String sha256) {
    private static final int CHUNK = 8 * 1024;

    static PartFile of(MimePart part, long most, Set<String> defects) {
        try {
            MessageDigest digest = DigestUtils.getSha256Digest();
            long size = 0;
            try (InputStream bytes = part.stream(defects)) {
                byte[] chunk = new byte[CHUNK];
                for (int read = bytes.read(chunk); read > 0; read = bytes.read(chunk)) {
                    digest.update(chunk, 0, read);
                    size += read;
                }
            }
            byte[] content = size > most ? new byte[0] : content(part, (int) size, defects);
            return new PartFile(content, size, HexFormat.of().formatHex(digest.digest()));
        } catch (IOException e) {
            throw new UncheckedIOException("Bytes in memory can be read", e);
        }
    }

    private static byte[] content(MimePart part, int size, Set<String> defects) throws IOException {
        byte[] content = new byte[size];
        try (InputStream bytes = part.stream(defects)) {
            bytes.readNBytes(content, 0, size);
        }
        return content;
    }
}
