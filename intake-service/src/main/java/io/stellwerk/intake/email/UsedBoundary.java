package io.stellwerk.intake.email;

import java.util.Optional;

/** Finds the boundary that a multipart really uses, where it declares none or another one. */
final class UsedBoundary {
    private static final int MAX_SEARCHED = 64 * 1024;

    private UsedBoundary() {}

    /** What the first line has that looks like a delimiter and is followed by a header field. */
    static Optional<String> in(byte[] content) {
        int limit = Math.min(content.length, MAX_SEARCHED);
        for (int position = 0, next; position < limit; position = next) {
            next = Lines.next(content, position, content.length);
            if (next - position > 4 && content[position] == '-' && content[position + 1] == '-') {
                String line = Lines.text(content, position, next).stripTrailing();
                String following = Lines.text(content, next, Lines.next(content, next, content.length));
                if (line.length() > 4 && line.length() < 200 && HeaderEnd.isField(following)) {
                    return Optional.of(line.substring(2));
                }
            }
        }
        return Optional.empty();
    }
}
