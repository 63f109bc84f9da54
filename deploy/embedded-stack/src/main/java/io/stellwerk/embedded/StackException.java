package io.stellwerk.embedded;

import org.jspecify.annotations.Nullable;

/** A part of the embedded stack cannot do its work; the message says why, and what the user can do about it. */
public final class StackException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StackException(String message) {
        super(message);
    }

    public StackException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
