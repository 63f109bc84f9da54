package io.stellwerk.mail.mime;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Arrays;

/** Bytes from one position of an array to another, not copied. */
@SuppressWarnings("ArrayRecordComponent") // a view that is handed on and never compared
public record ByteSlice(byte[] array, int from, int to) {
    static final ByteSlice EMPTY = new ByteSlice(new byte[0], 0, 0);

    public static ByteSlice of(byte[] array) {
        return new ByteSlice(array, 0, array.length);
    }

    int length() {
        return to - from;
    }

    InputStream stream() {
        return new ByteArrayInputStream(array, from, to - from);
    }

    /** The first bytes, at most so many. */
    ByteSlice start(int length) {
        return length >= length() ? this : new ByteSlice(array, from, from + length);
    }

    byte[] copy() {
        return Arrays.copyOfRange(array, from, to);
    }
}
