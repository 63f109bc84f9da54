package io.stellwerk.mail.mime;

import java.io.InputStream;
import java.util.Arrays;

/**
 * Bytes out of base 64. Characters of no meaning are passed over; padding may be missing, and may stand in the middle,
 * where a mailer has encoded in pieces.
 */
final class LenientBase64Stream extends InputStream {
    private static final int PADDING = -2;
    private static final int[] VALUES = values();

    private final ByteSlice encoded;
    private final byte[] group = new byte[3];
    private int position;
    private int groupLength;
    private int groupPosition;

    LenientBase64Stream(ByteSlice encoded) {
        this.encoded = encoded;
        this.position = encoded.from();
    }

    private static int[] values() {
        int[] values = new int[256];
        Arrays.fill(values, -1);
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        for (int i = 0; i < alphabet.length(); i++) {
            values[alphabet.charAt(i)] = i;
        }
        values['='] = PADDING;
        return values;
    }

    @Override
    public int read() {
        return fill() ? group[groupPosition++] & 0xff : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
        int written = 0;
        while (written < length && fill()) {
            while (written < length && groupPosition < groupLength) {
                into[offset + written++] = group[groupPosition++];
            }
        }
        return written == 0 && length > 0 ? -1 : written;
    }

    /** Tells whether there is a byte in the group; reads the next one if it is used up. */
    private boolean fill() {
        while (groupPosition == groupLength && position < encoded.to()) {
            readGroup();
        }
        return groupPosition < groupLength;
    }

    private void readGroup() {
        int bits = 0;
        int characters = 0;
        while (characters < 4 && position < encoded.to()) {
            int value = VALUES[encoded.array()[position++] & 0xff];
            if (value == PADDING) {
                break;
            }
            if (value >= 0) {
                bits = (bits << 6) | value;
                characters++;
            }
        }
        bits <<= 6 * (4 - characters);
        group[0] = (byte) (bits >> 16);
        group[1] = (byte) (bits >> 8);
        group[2] = (byte) bits;
        groupPosition = 0;
        groupLength = Math.max(0, characters - 1);
    }
}
