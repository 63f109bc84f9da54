package io.stellwerk.mail.mime;

import io.stellwerk.mail.text.MailCharset;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.james.mime4j.util.ByteSequence;

/** The header of a message or part: each field's text on one line, its encoded words not yet decoded. */
public record MimeHeaders(List<Field> fields) {
    static final int MAX_VALUE = 32 * 1024;

    public record Field(String name, String value) {}

    /** The header at the start of these bytes. */
    public static MimeHeaders read(byte[] raw) {
        Set<String> ignored = new HashSet<>();
        return MimeTree.of(HeaderEnd.repaired(raw, ignored), List.of(), ignored).headers();
    }

    /** Bytes beyond ASCII are allowed nowhere but in UTF-8, and are used in every charset. */
    static Field field(org.apache.james.mime4j.stream.Field field, List<String> charsetHints) {
        ByteSequence raw = field.getRaw();
        String value = raw == null ? field.getBody() : MailCharset.decode(value(raw.toByteArray()), null, charsetHints);
        return new Field(
                field.getName().toLowerCase(Locale.ROOT), unfolded(value).strip());
    }

    /** On one line; a blank for each place where it was folded. */
    private static String unfolded(String value) {
        if (value.indexOf('\n') < 0) {
            return value;
        }
        StringBuilder unfolded = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); ) {
            int next = i;
            while (next < value.length() && isFold(value, next, next > i)) {
                next++;
            }
            unfolded.append(next > i ? ' ' : value.charAt(i));
            i = Math.max(next, i + 1);
        }
        return unfolded.toString();
    }

    /** Blanks belong to a fold only after its line end. */
    private static boolean isFold(String value, int position, boolean begun) {
        char next = value.charAt(position);
        boolean lineEnd = next == '\n' || (next == '\r' && value.startsWith("\n", position + 1));
        return lineEnd || (begun && (next == ' ' || next == '\t'));
    }

    private static byte[] value(byte[] line) {
        int start = 0;
        while (start < line.length && line[start] != ':') {
            start++;
        }
        return Arrays.copyOfRange(line, Math.min(start + 1, line.length), Math.min(line.length, start + MAX_VALUE));
    }

    public Optional<String> first(String name) {
        return fields.stream()
                .filter(field -> field.name().equals(name))
                .map(Field::value)
                .filter(value -> !value.isBlank())
                .findFirst();
    }

    public List<String> all(String name) {
        return fields.stream()
                .filter(field -> field.name().equals(name))
                .map(Field::value)
                .toList();
    }

    public boolean has(String name) {
        return fields.stream().anyMatch(field -> field.name().equals(name));
    }
}
