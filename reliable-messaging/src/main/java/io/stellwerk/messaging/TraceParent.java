package io.stellwerk.messaging;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The W3C trace context header, version 00, by which one request is followed through all services. */
public final class TraceParent {

    private static final Pattern VALID = Pattern.compile("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");
    private static final int LENGTH = 55;
    private static final int TRACE_END = "00-".length() + 32;

    private TraceParent() {}

    /** The header's value if it is a trace context, else nothing: a stranger's text does not travel through all services. */
    static @Nullable String valid(byte[] header) {
        return header.length == LENGTH ? valid(new String(header, StandardCharsets.ISO_8859_1)) : null;
    }

    static @Nullable String valid(@Nullable String text) {
        return text != null && text.length() == LENGTH && VALID.matcher(text).matches() ? text : null;
    }

    /** The trace's id, if the header has a valid one. */
    public static @Nullable String traceId(@Nullable String header) {
        String trace = valid(header);
        return trace == null ? null : trace.substring("00-".length(), TRACE_END);
    }

    /** Goes on with the caller's trace under a new span, or begins a trace if the caller sent none that is valid. */
    public static String continued(@Nullable String incoming) {
        String trace = valid(incoming);
        return trace == null
                ? "00-" + hex() + hex() + "-" + hex() + "-01"
                : trace.substring(0, TRACE_END) + "-" + hex() + "-" + trace.substring(LENGTH - 2);
    }

    private static String hex() {
        return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong() | 1L);
    }
}
