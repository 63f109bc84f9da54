package io.stellwerk.mail.mime;

import java.util.Optional;

/** Finds the boundary that a multipart really uses, where it declares none or another one. */
final class UsedBoundary {
    private static final int MAX_SEARCHED = 64 * 1024;
    private static final int MAX_LINE = 2_000;

    private UsedBoundary() {}

    /** What the first line has that looks like a delimiter and is followed by a header field. */
    static Optional<String> in(ByteSlice searched) {
        byte[] content = searched.array();
        int limit = Math.min(searched.to(), searched.from() + MAX_SEARCHED);
        for (int position = searched.from(), next; position < limit; position = next) {
            next = Lines.next(content, position, Math.min(searched.to(), position + MAX_LINE));
            if (next - position > 4 && content[position] == '-' && content[position + 1] == '-') {
                String line = Lines.text(content, position, next).stripTrailing();
                int end = Lines.next(content, next, Math.min(searched.to(), next + MAX_LINE));
                String following = Lines.text(content, next, end);
                if (line.length() > 4 && line.length() < 200 && HeaderEnd.isField(following)) {
                    return Optional.of(line.substring(2));
                }
            }
        }
        return Optional.empty();
    }
}
