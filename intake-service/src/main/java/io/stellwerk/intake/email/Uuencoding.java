package io.stellwerk.intake.email;

import java.io.ByteArrayOutputStream;

/** The encoding of files before MIME, which fax gateways and old programs still use and Mime4j does not know. */
final class Uuencoding {
    private Uuencoding() {}

    /** What stands between the lines {@code begin} and {@code end}. */
    static byte[] decode(byte[] raw) {
        ByteArrayOutputStream decoded = new ByteArrayOutputStream(raw.length * 3 / 4);
        boolean begun = false;
        for (int position = 0, next; position < raw.length; position = next) {
            next = Lines.next(raw, position, raw.length);
            int end = Lines.end(raw, position, next);
            String start = Lines.text(raw, position, Math.min(position + 6, end));
            if (!begun) {
                begun = start.equals("begin ");
            } else if (start.equals("end")) {
                break;
            } else if (end > position) {
                line(raw, position, end, decoded);
            }
        }
        return decoded.toByteArray();
    }

    private static void line(byte[] raw, int from, int to, ByteArrayOutputStream decoded) {
        int remaining = (raw[from] - ' ') & 0x3f;
        for (int i = from + 1; i < to && remaining > 0; i += 4) {
            int group = 0;
            for (int j = 0; j < 4; j++) {
                group = (group << 6) | (i + j < to ? (raw[i + j] - ' ') & 0x3f : 0);
            }
            for (int shift = 16; shift >= 0 && remaining > 0; shift -= 8, remaining--) {
                decoded.write(group >> shift);
            }
        }
    }
}
