package io.stellwerk.intake.replytokens;

import java.nio.ByteBuffer;
import java.time.LocalDate;

/** First three bytes of what the desk seals: the key's number and the day, in UTC, counted from 1970-01-01. */
record TokenHead(int key, LocalDate issued) {
    static final int LENGTH = 3;

    static TokenHead read(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new TokenHead(
                Byte.toUnsignedInt(buffer.get()), LocalDate.ofEpochDay(Short.toUnsignedInt(buffer.getShort())));
    }

    /** As it stands in a claim. */
    @Override
    public String toString() {
        return key + ":" + issued.toEpochDay();
    }
}
