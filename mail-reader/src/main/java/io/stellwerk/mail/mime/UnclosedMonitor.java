package io.stellwerk.mail.mime;

import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.stream.Event;

/** Hears what Mime4j forgives; that the end of a mail is missing is worth a note. */
final class UnclosedMonitor extends DecodeMonitor {
    private final Runnable onUnclosed;

    UnclosedMonitor(Runnable onUnclosed) {
        this.onUnclosed = onUnclosed;
    }

    @Override
    public boolean warn(String error, String dropDesc) {
        if (error.endsWith(Event.MIME_BODY_PREMATURE_END.toString())) {
            onUnclosed.run();
        }
        return false;
    }

    @Override
    public boolean isListening() {
        return true;
    }
}
