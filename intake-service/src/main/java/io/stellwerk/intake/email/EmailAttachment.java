package io.stellwerk.intake.email;

import org.jspecify.annotations.Nullable;

/** A file that came with an e-mail; the HTML may refer to it by its content id. The bytes are not copied. */
@SuppressWarnings("ArrayRecordComponent") // a value that is handed on once and never compared
public record EmailAttachment(
        String name,
        String contentType,
        byte[] content,
        @Nullable String contentId) {}
