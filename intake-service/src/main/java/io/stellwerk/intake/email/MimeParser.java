package io.stellwerk.intake.email;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Cuts a message into its parts; forgiving, and in time that grows with the size alone. */
final class MimeParser {
    private static final int MAX_DEPTH = 20;
    private static final int MAX_PARTS = 200;
    private static final String DEFAULT_TYPE = "text/plain";

    private final Set<String> defects;
    private int parts;

    MimeParser(Set<String> defects) {
        this.defects = defects;
    }

    MimePart parse(byte[] raw) {
        return parse(raw, 0, raw.length, DEFAULT_TYPE, 0);
    }

    private MimePart parse(byte[] raw, int from, int to, String defaultType, int depth) {
        parts++;
        MimeHeaders headers = MimeHeaders.read(raw, from, to, defects);
        MimeParameters type = MimeParameters.read(headers.first("content-type")
                .filter(value -> !value.startsWith(";"))
                .orElse(defaultType));
        int start = headers.bodyStart();
        if (!type.value().startsWith("multipart")) {
            return new MimePart(headers, type, raw, start, to, List.of());
        }
        if (depth >= MAX_DEPTH) {
            defects.add("nesting-too-deep");
            return new MimePart(headers, type, raw, start, to, List.of());
        }
        List<MimePart> children = children(raw, start, to, type, depth);
        if (children.isEmpty()) {
            return unsplit(headers, type, raw, start, to, depth);
        }
        return new MimePart(headers, type, raw, start, to, children);
    }

    /** No boundary is to be found: the content may be encoded as a whole, or simply is the text. */
    private MimePart unsplit(MimeHeaders headers, MimeParameters type, byte[] raw, int from, int to, int depth) {
        String encoding = headers.first("content-transfer-encoding").orElse("");
        if (encoding.equalsIgnoreCase("base64") || encoding.equalsIgnoreCase("quoted-printable")) {
            byte[] decoded = TransferDecoding.decode(raw, from, to, encoding, defects);
            List<MimePart> children = children(decoded, 0, decoded.length, type, depth);
            if (!children.isEmpty()) {
                defects.add("multipart-encoded");
                return new MimePart(headers, type, raw, from, to, children);
            }
        }
        defects.add("boundary-missing");
        return new MimePart(headers, MimeParameters.read(DEFAULT_TYPE), raw, from, to, List.of());
    }

    private List<MimePart> children(byte[] raw, int from, int to, MimeParameters type, int depth) {
        String childType = type.value().equals("multipart/digest") ? "message/rfc822" : DEFAULT_TYPE;
        List<int[]> ranges = type.get("boundary")
                .map(boundary -> ranges(raw, from, to, boundary))
                .filter(found -> !found.isEmpty())
                .orElseGet(() -> guessedBoundary(raw, from, to)
                        .map(boundary -> ranges(raw, from, to, boundary))
                        .orElse(List.of()));
        List<MimePart> children = new ArrayList<>();
        for (int[] range : ranges) {
            if (parts >= MAX_PARTS) {
                defects.add("parts-too-many");
                break;
            }
            children.add(parse(raw, range[0], range[1], childType, depth + 1));
        }
        return children;
    }

    /** From and to of each part between boundary lines; the line end before a boundary belongs to the boundary. */
    private List<int[]> ranges(byte[] raw, int from, int to, String boundary) {
        byte[] marker = ("--" + boundary.stripTrailing()).getBytes(StandardCharsets.ISO_8859_1);
        List<int[]> ranges = new ArrayList<>();
        int start = -1;
        for (int position = from, next; position < to; position = next) {
            next = Lines.next(raw, position, to);
            Delimiter delimiter = delimiter(raw, position, Lines.end(raw, position, next), marker);
            if (delimiter == Delimiter.NONE) {
                continue;
            }
            if (start >= 0) {
                ranges.add(new int[] {start, withoutLineEnd(raw, start, position)});
            }
            start = delimiter == Delimiter.OPEN ? next : -1;
            if (delimiter == Delimiter.CLOSE || ranges.size() > MAX_PARTS) {
                break;
            }
        }
        if (start >= 0 && start < to) {
            defects.add("boundary-unclosed");
            ranges.add(new int[] {start, to});
        }
        return ranges;
    }

    private enum Delimiter {
        NONE,
        OPEN,
        CLOSE
    }

    private static Delimiter delimiter(byte[] raw, int from, int to, byte[] marker) {
        int length = marker.length;
        if (to - from < length || raw[from] != '-') {
            return Delimiter.NONE;
        }
        for (int i = 0; i < length; i++) {
            if (raw[from + i] != marker[i]) {
                return Delimiter.NONE;
            }
        }
        String rest = new String(raw, from + length, Math.min(to - from - length, 80), StandardCharsets.ISO_8859_1);
        return rest.isBlank() ? Delimiter.OPEN : rest.stripTrailing().equals("--") ? Delimiter.CLOSE : Delimiter.NONE;
    }

    private static int withoutLineEnd(byte[] raw, int start, int position) {
        int end = position;
        if (end > start && raw[end - 1] == '\n') {
            end--;
        }
        return end > start && raw[end - 1] == '\r' ? end - 1 : end;
    }

    /** The first line that looks like a boundary and is followed by a header or an empty line. */
    private static Optional<String> guessedBoundary(byte[] raw, int from, int to) {
        int limit = Math.min(to, from + 64 * 1024);
        for (int position = from, next; position < limit; position = next) {
            next = Lines.next(raw, position, to);
            if (next - position > 4 && raw[position] == '-' && raw[position + 1] == '-') {
                String line = Lines.text(raw, position, next).stripTrailing();
                String following = Lines.text(raw, next, Lines.next(raw, next, to));
                if (line.length() > 4 && line.length() < 200 && MimeHeaders.fieldNameLength(following) > 0) {
                    return Optional.of(line.substring(2));
                }
            }
        }
        return Optional.empty();
    }
}
