package io.stellwerk.mail.mime;

import java.io.ByteArrayOutputStream;
import java.util.Set;

/** Cuts what is too long out of a header; Mime4j would give up at it, and the rest of the mail would be lost. */
public final class HeaderLength {
    private static final int MAX_FIELD = 100_000;

    private HeaderLength() {}

    /** The same message, with no header field longer than the limit. */
    public static byte[] limited(byte[] raw, Set<String> defects) {
        ByteArrayOutputStream limited = new ByteArrayOutputStream(0);
        int copied = 0;
        int field = 0;
        int position = 0;
        while (position < raw.length) {
            int next = Lines.next(raw, position, raw.length);
            int end = Lines.end(raw, position, next);
            if (end == position) {
                break;
            }
            int before = raw[position] == ' ' || raw[position] == '\t' ? field : 0;
            int kept = Math.min(end - position, Math.max(0, MAX_FIELD - before));
            field = before + kept;
            if (kept < end - position) {
                limited.write(raw, copied, position + kept - copied);
                copied = kept == 0 ? next : end;
            }
            position = next;
        }
        if (copied == 0) {
            return raw;
        }
        defects.add("header-too-long");
        limited.write(raw, copied, raw.length - copied);
        return limited.toByteArray();
    }
}
