package io.stellwerk.mail.mime;

import java.io.InputStream;

/**
 * Bytes out of the encoding of files before MIME, which fax gateways and old programs still use and Mime4j does not know:
 * what stands between the lines {@code begin} and {@code end}.
 */
final class UuencodedStream extends InputStream {
    private static final int MAX_LINE = 63;

    private final ByteSlice encoded;
    private final byte[] line = new byte[MAX_LINE];
    private int position;
    private int lineLength;
    private int linePosition;
    private boolean begun;

    UuencodedStream(ByteSlice encoded) {
        this.encoded = encoded;
        this.position = encoded.from();
    }

    @Override
    public int read() {
        return fill() ? line[linePosition++] & 0xff : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
        int written = 0;
        while (written < length && fill()) {
            int piece = Math.min(length - written, lineLength - linePosition);
            System.arraycopy(line, linePosition, into, offset + written, piece);
            linePosition += piece;
            written += piece;
        }
        return written == 0 && length > 0 ? -1 : written;
    }

    private boolean fill() {
        while (linePosition == lineLength && position < encoded.to()) {
            int next = Lines.next(encoded.array(), position, encoded.to());
            int end = Lines.end(encoded.array(), position, next);
            String start = Lines.text(encoded.array(), position, Math.min(position + 6, end));
            if (!begun) {
                begun = start.equals("begin ");
            } else if (start.equals("end")) {
                position = encoded.to();
                break;
            } else if (end > position) {
                decode(position, end);
            }
            position = next;
        }
        return linePosition < lineLength;
    }

    private void decode(int from, int to) {
        byte[] raw = encoded.array();
        int length = (raw[from] - ' ') & 0x3f;
        lineLength = 0;
        linePosition = 0;
        for (int i = from + 1; i < to && lineLength < length; i += 4) {
            int group = 0;
            for (int j = 0; j < 4; j++) {
                group = (group << 6) | (i + j < to ? (raw[i + j] - ' ') & 0x3f : 0);
            }
            for (int shift = 16; shift >= 0 && lineLength < length; shift -= 8) {
                line[lineLength++] = (byte) (group >> shift);
            }
        }
    }
}
