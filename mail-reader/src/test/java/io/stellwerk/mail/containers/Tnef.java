package io.stellwerk.mail.containers;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** A winmail.dat in the making. */
final class Tnef {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    Tnef() {
        bytes.writeBytes(new byte[] {0x78, (byte) 0x9f, 0x3e, 0x22, 1, 0});
    }

    Tnef text(String text) {
        return attribute(1, 0x0002800c, zeroEnded(text));
    }

    Tnef file(String name, byte[] content) {
        return attribute(2, 0x00069002, new byte[14])
                .attribute(2, 0x00018010, zeroEnded(name))
                .attribute(2, 0x0006800f, content);
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }

    private static byte[] zeroEnded(String text) {
        return (text + "\0").getBytes(StandardCharsets.ISO_8859_1);
    }

    private Tnef attribute(int level, int id, byte[] data) {
        int sum = 0;
        for (byte next : data) {
            sum += next & 0xff;
        }
        bytes.write(level);
        bytes.writeBytes(ByteBuffer.allocate(8 + data.length + 2)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(id)
                .putInt(data.length)
                .put(data)
                .putShort((short) sum)
                .array());
        return this;
    }
}
