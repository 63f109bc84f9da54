package io.stellwerk.local.supervision;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** A log file that never takes more than twice its size: when full, it becomes {@code <name>.1} and a new one begins. */
public final class RotatingLog extends OutputStream {

    private static final long DEFAULT_LIMIT = 10L * 1024 * 1024;

    private final Path file;
    private final long limit;
    private OutputStream output;
    private long size;

    public RotatingLog(Path file) throws IOException {
        this(file, DEFAULT_LIMIT);
    }

    public RotatingLog(Path file, long limit) throws IOException {
        this.file = file;
        this.limit = limit;
        Files.createDirectories(file.toAbsolutePath().getParent());
        this.output = Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        this.size = Files.size(file);
    }

    @Override
    public void write(int single) throws IOException {
        write(new byte[] {(byte) single}, 0, 1);
    }

    @Override
    public synchronized void write(byte[] bytes, int offset, int length) throws IOException {
        if (size + length > limit && size > 0) {
            rotate();
        }
        output.write(bytes, offset, length);
        size += length;
    }

    @Override
    public synchronized void flush() throws IOException {
        output.flush();
    }

    @Override
    public synchronized void close() throws IOException {
        output.close();
    }

    private void rotate() throws IOException {
        output.close();
        Files.move(file, file.resolveSibling(file.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        output = Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        size = 0;
    }
}
