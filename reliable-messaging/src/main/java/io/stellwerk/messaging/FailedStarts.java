package io.stellwerk.messaging;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.jspecify.annotations.Nullable;

/**
 * Starts that began to read at an offset and came to nothing, as it is noted beside the offset.
 *
 * @param starts so many of them
 * @param readings so many of them ended while the record at the offset was read alone
 */
record FailedStarts(long offset, int starts, int readings) {

    private static final Pattern NOTE = Pattern.compile("starts=(\\d{1,4}) readings=(\\d{1,4})");
    private static final int SUSPICIOUS = 3;
    private static final int FATAL = 2;

    static FailedStarts at(long offset, @Nullable OffsetAndMetadata committed) {
        if (committed != null && committed.offset() == offset) {
            Matcher note = NOTE.matcher(committed.metadata());
            if (note.matches()) {
                return new FailedStarts(offset, Integer.parseInt(note.group(1)), Integer.parseInt(note.group(2)));
            }
        }
        return new FailedStarts(offset, 0, 0);
    }

    /** Whether what comes now may be what ends the service; the present start counts. */
    boolean isSuspicious() {
        return starts >= SUSPICIOUS;
    }

    /** Whether it is certain enough that the record ends the service. */
    boolean isFatal() {
        return readings >= FATAL;
    }

    FailedStarts begun() {
        return new FailedStarts(offset, starts + 1, readings);
    }

    FailedStarts reading() {
        return new FailedStarts(offset, starts, readings + 1);
    }

    FailedStarts read() {
        return new FailedStarts(offset, starts, 0);
    }

    OffsetAndMetadata note() {
        return new OffsetAndMetadata(offset, "starts=" + starts + " readings=" + readings);
    }
}
