package io.stellwerk.mail.mime;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import org.apache.james.mime4j.stream.Field;

/** Contents of a message's parts: all of them in one array, as large as the message, and headers up to a limit. */
final class PartContents {
    private final byte[] contents;
    private final List<String> charsetHints;
    private final Set<String> defects;
    private int end;
    private int headerLength;

    PartContents(int length, List<String> charsetHints, Set<String> defects) {
        this.contents = new byte[length];
        this.charsetHints = charsetHints;
        this.defects = defects;
    }

    ByteSlice kept(InputStream content) throws IOException {
        int from = end;
        int read = content.read(contents, end, contents.length - end);
        while (read > 0) {
            end += read;
            read = content.read(contents, end, contents.length - end);
        }
        return new ByteSlice(contents, from, end);
    }

    /** Adds a field, unless it is beyond the limit. */
    void keep(Field field, List<MimeHeaders.Field> fields) {
        MimeHeaders.Field read = MimeHeaders.field(field, charsetHints);
        headerLength += read.name().length() + read.value().length();
        boolean tooLong = headerLength > MimeLimits.MAX_HEADERS;
        if (tooLong || read.value().length() >= MimeHeaders.MAX_VALUE - 1) {
            defects.add("header-too-long");
        }
        if (!tooLong) {
            fields.add(read);
        }
    }
}
