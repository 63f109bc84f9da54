package io.stellwerk.mail.mime;

import org.apache.james.mime4j.MimeException;

/** Ends the reading of a mail at the last part that is kept. */
final class TooManyParts extends MimeException {
    private static final long serialVersionUID = 1L;

    TooManyParts() {
        super("more parts than any mail has");
    }
}
