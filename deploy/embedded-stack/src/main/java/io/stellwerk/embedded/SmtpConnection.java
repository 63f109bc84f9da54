package io.stellwerk.embedded;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Lines and mails that an SMTP client sends, read in bounded time and memory. */
final class SmtpConnection {

    private static final int LONGEST_LINE = 2_000;
    private static final int CARRIAGE_RETURN = '\r';

    private final Socket socket;
    private final SmtpLimits limits;
    private final InputStream input;
    private final byte[] buffer = new byte[8_192];
    private final OutputStream output;
    private long deadline;
    private int position;
    private int end;

    SmtpConnection(Socket socket, SmtpLimits limits) throws IOException {
        this.socket = socket;
        this.limits = limits;
        this.input = socket.getInputStream();
        this.output = socket.getOutputStream();
    }

    void reply(String text) throws IOException {
        output.write((text + "\r\n").getBytes(StandardCharsets.US_ASCII));
        output.flush();
    }

    /** The next line, null at the end of the connection; of a line that is too long only the beginning. */
    @Nullable
    String line() throws IOException {
        allow(limits.command());
        var line = new ByteArrayOutputStream();
        for (var next = read(); next >= 0; next = read()) {
            if (next == '\n') {
                return line.toString(StandardCharsets.UTF_8);
            }
            if (next != CARRIAGE_RETURN && line.size() < LONGEST_LINE) {
                line.write(next);
            }
        }
        return null;
    }

    /** Writes a mail to the file, without the dots that the transport added; false if it is too large. */
    boolean mail(OutputStream file) throws IOException {
        allow(limits.mail());
        long size = 0;
        var atLineStart = true;
        var afterReturn = false;
        while (true) {
            var next = readOfMail();
            if (atLineStart && next == '.') {
                next = readOfMail();
                if (next == CARRIAGE_RETURN) {
                    next = readOfMail();
                    if (next == '\n') {
                        return size <= limits.bytes();
                    }
                    size = take(file, CARRIAGE_RETURN, size);
                } else if (next == '\n') {
                    return size <= limits.bytes();
                }
            }
            size = take(file, next, size);
            atLineStart = next == '\n' && afterReturn;
            afterReturn = next == CARRIAGE_RETURN;
        }
    }

    private long take(OutputStream file, int next, long size) throws IOException {
        if (size < limits.bytes()) {
            file.write(next);
        } else if (size > 2 * limits.bytes()) {
            throw new IOException("the mail does not end");
        }
        return size + 1;
    }

    private int readOfMail() throws IOException {
        var next = read();
        if (next < 0) {
            throw new IOException("the connection ended within a mail");
        }
        return next;
    }

    private int read() throws IOException {
        if (position == end) {
            position = 0;
            end = Math.max(0, fill());
        }
        return end == 0 ? -1 : buffer[position++] & 0xff;
    }

    private int fill() throws IOException {
        var left = deadline - System.nanoTime();
        if (left <= 0) {
            throw new SocketTimeoutException("the client is too slow");
        }
        socket.setSoTimeout((int) Math.max(1, Duration.ofNanos(left).toMillis()));
        return input.read(buffer);
    }

    private void allow(Duration time) {
        deadline = System.nanoTime() + time.toNanos();
    }
}
