package io.stellwerk.testing;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;

/** A client of HTTP/1.1 that sends whatever bytes it is given, on a connection of their own, and reads one answer. */
public final class RawHttp {

    private static final int MOST_LINES = 200;

    private final URI service;
    private final Duration patience;

    /** A client that waits so long for each part of an answer. */
    public RawHttp(URI service, Duration patience) {
        this.service = service;
        this.patience = patience;
    }

    /** An answer, its body unpacked; an event stream's ends after its header. */
    public record Answer(int status, Map<String, String> headers, byte[] body) {

        /** A header, or the empty text. */
        public String header(String name) {
            return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
        }

        /** The body as UTF-8. */
        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    /** A connection that stays open until it is closed. */
    public Socket connect() throws IOException {
        Socket socket = new Socket(service.getHost(), service.getPort());
        socket.setSoTimeout((int) patience.toMillis());
        socket.setTcpNoDelay(true);
        return socket;
    }

    /** Sends the bytes of a request, as they are, and reads the answer. */
    public Answer exchange(byte[] request) throws IOException {
        try (Socket socket = connect()) {
            try {
                socket.getOutputStream().write(request);
                socket.getOutputStream().flush();
            } catch (IOException e) {
                // The service may answer, and close, before it has read everything.
                return read(socket, isHead(request));
            }
            return read(socket, isHead(request));
        }
    }

    /** Reads an answer. */
    public static Answer read(Socket socket, boolean isHead) throws IOException {
        InputStream in = new BufferedInputStream(socket.getInputStream());
        Answer head = head(in);
        while (head.status() == 100) {
            head = head(in);
        }
        boolean empty = isHead || head.status() == 204 || head.status() == 304;
        boolean endless = head.header("content-type").startsWith("text/event-stream");
        byte[] body = empty || endless ? new byte[0] : plain(body(in, head), head.header("content-encoding"));
        return new Answer(head.status(), head.headers(), body);
    }

    private static byte[] plain(byte[] body, String encoding) throws IOException {
        InputStream in = new ByteArrayInputStream(body);
        return switch (encoding) {
            case "gzip" -> new GZIPInputStream(in).readAllBytes();
            case "deflate" -> new InflaterInputStream(in).readAllBytes();
            default -> body;
        };
    }

    private static boolean isHead(byte[] request) {
        return new String(request, 0, Math.min(5, request.length), StandardCharsets.ISO_8859_1).equals("HEAD ");
    }

    private static Answer head(InputStream in) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            lines.add(line);
            if (lines.size() > MOST_LINES) {
                throw new IOException("the header does not end");
            }
        }
        if (lines.isEmpty() || !lines.getFirst().matches("HTTP/\\d\\.\\d \\d{3}.*")) {
            throw new IOException("no answer, but: " + lines);
        }
        Map<String, String> headers = new TreeMap<>();
        for (String line : lines.subList(1, lines.size())) {
            int colon = line.indexOf(':');
            String name = line.substring(0, colon).toLowerCase(Locale.ROOT);
            headers.merge(name, line.substring(colon + 1).strip(), (a, b) -> a + ", " + b);
        }
        return new Answer(Integer.parseInt(lines.getFirst().substring(9, 12)), headers, new byte[0]);
    }

    private static byte[] body(InputStream in, Answer head) throws IOException {
        if (head.header("transfer-encoding").equalsIgnoreCase("chunked")) {
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            for (int size = size(in); size > 0; size = size(in)) {
                all.write(exactly(in, size));
                line(in);
            }
            line(in);
            return all.toByteArray();
        }
        String length = head.header("content-length");
        return length.isEmpty() ? in.readAllBytes() : exactly(in, Integer.parseInt(length));
    }

    private static int size(InputStream in) throws IOException {
        return Integer.parseInt(line(in).strip(), 16);
    }

    private static byte[] exactly(InputStream in, int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("the answer ends too early");
        }
        return bytes;
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("the connection ends without an answer");
            }
            if (c != '\r') {
                line.write(c);
            }
        }
        return line.toString(StandardCharsets.ISO_8859_1);
    }
}
