package io.stellwerk.intake.email;

import io.stellwerk.intake.messages.OriginalMail;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Packs the mails that may be ignored, and unpacks them for whoever looks at them. */
public final class OriginalMails {

    private OriginalMails() {}

    /** The first bytes of the mail, up to a limit. */
    public static OriginalMail pack(byte[] raw, int limit) {
        int kept = Math.min(raw.length, limit);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(raw, 0, kept);
        } catch (IOException e) {
            throw new UncheckedIOException("nothing is written but memory", e);
        }
        return new OriginalMail(raw.length, packed.toByteArray(), kept < raw.length);
    }

    /** The bytes that {@link #pack} has kept. */
    public static byte[] unpack(byte[] compressed) {
        try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(compressed))) {
            return gzip.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("the kept mail is damaged", e);
        }
    }
}
