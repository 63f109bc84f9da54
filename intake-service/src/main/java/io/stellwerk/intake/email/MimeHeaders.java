package io.stellwerk.intake.email;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The header of a message or part: unfolded, one character per byte, in the order in which it stands there. */
record MimeHeaders(List<Field> fields, int bodyStart) {
    private static final int MAX_FIELDS = 1_000;
    private static final int MAX_VALUE = 32 * 1024;
    private static final int MAX_BYTES = 512 * 1024;

    record Field(String name, String value) {}

    /** Reads up to the empty line; lines that are no header are skipped, or begin the body if no header follows. */
    static MimeHeaders read(byte[] raw, int from, int to, Set<String> defects) {
        List<Field> fields = new ArrayList<>();
        int limit = Math.min(to, from + MAX_BYTES);
        int position = from;
        int strayStart = -1;
        while (position < limit && fields.size() < MAX_FIELDS) {
            int next = Lines.next(raw, position, to);
            String line = Lines.text(raw, position, next);
            if (line.isBlank() && (line.isEmpty() || !fieldFollows(raw, next, to))) {
                return new MimeHeaders(fields, strayStart < 0 ? next : strayStart);
            }
            if (line.charAt(0) == ' ' || line.charAt(0) == '\t') {
                append(fields, line);
            } else if (fieldNameLength(line) > 0) {
                fields.add(field(line));
                strayStart = -1;
            } else if (!isMailboxSeparator(line)) {
                defects.add("header-malformed");
                strayStart = strayStart < 0 ? position : strayStart;
            }
            position = next;
        }
        if (position < to) {
            defects.add("header-too-long");
        }
        return new MimeHeaders(fields, strayStart < 0 ? position : strayStart);
    }

    Optional<String> first(String name) {
        return fields.stream()
                .filter(field -> field.name().equals(name))
                .map(Field::value)
                .filter(value -> !value.isBlank())
                .findFirst();
    }

    List<String> all(String name) {
        return fields.stream()
                .filter(field -> field.name().equals(name))
                .map(Field::value)
                .toList();
    }

    boolean has(String name) {
        return fields.stream().anyMatch(field -> field.name().equals(name));
    }

    private static Field field(String line) {
        int colon = line.indexOf(':');
        return new Field(
                line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                shortened(line.substring(colon + 1).strip()));
    }

    private static void append(List<Field> fields, String continuation) {
        if (fields.isEmpty() || fields.getLast().value().length() >= MAX_VALUE) {
            return;
        }
        Field last = fields.removeLast();
        String value = (last.value() + " " + continuation.strip()).strip();
        fields.add(new Field(last.name(), shortened(value)));
    }

    private static String shortened(String value) {
        return value.length() > MAX_VALUE ? value.substring(0, MAX_VALUE) : value;
    }

    /** The length of a field's name when the line begins with one, else 0. */
    static int fieldNameLength(String line) {
        int end = 0;
        while (end < line.length() && isNameCharacter(line.charAt(end))) {
            end++;
        }
        int colon = end;
        while (colon < line.length() && (line.charAt(colon) == ' ' || line.charAt(colon) == '\t')) {
            colon++;
        }
        return colon < line.length() && line.charAt(colon) == ':' ? end : 0;
    }

    private static boolean isNameCharacter(char c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || c == '-'
                || c == '_'
                || c == '.';
    }

    private static boolean fieldFollows(byte[] raw, int position, int to) {
        String line = Lines.text(raw, position, Lines.next(raw, position, to));
        return fieldNameLength(line) > 0 && line.length() < 1_000;
    }

    private static boolean isMailboxSeparator(String line) {
        return line.startsWith("From ") || line.startsWith(">From ");
    }
}
