package io.stellwerk.mail;

import org.jspecify.annotations.Nullable;

/**
 * A file that came with an e-mail. The bytes are not copied.
 *
 * @param content the bytes; none if the file is larger than any that is kept
 * @param contentId what the HTML calls it by
 * @param inline whether it stands within the text
 * @param size how many bytes it has, even if they are not here
 * @param sha256 the hash of all its bytes, in lower-case hex
 */
@SuppressWarnings("ArrayRecordComponent") // a value that is handed on once and never compared
public record EmailAttachment(
        String name,
        String contentType,
        byte[] content,
        @Nullable String contentId,
        boolean inline,
        long size,
        String sha256) {}
