package io.stellwerk.intake.email;

import org.jspecify.annotations.Nullable;

/** A file that came with an e-mail; the content id is set when the HTML refers to it. The bytes are not copied. */
@SuppressWarnings("ArrayRecordComponent") // a value that is handed on once and never compared
public record EmailAttachment(
        String name,
        String contentType,
        byte[] content,
        @Nullable String contentId) {}
