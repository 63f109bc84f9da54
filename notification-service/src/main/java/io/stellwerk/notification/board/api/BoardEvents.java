package io.stellwerk.notification.board.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.stellwerk.notification.board.view.BoardChanges;
import io.stellwerk.notification.board.view.BoardSnapshot;
import io.stellwerk.notification.board.view.Moment;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.io.UncheckedIOException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Events of the board's stream. What many are sent is written once. */
@Singleton
class BoardEvents {

    private final ObjectMapper json;
    private volatile @Nullable Written whole;
    private volatile @Nullable Written changes;

    BoardEvents(ObjectMapper json) {
        this.json = json;
    }

    private record Written(long number, String text) {}

    /** Makes the events for one reader, who gets whole snapshots only, or the changes wherever these are enough. */
    Function<Moment, OutboundSseEvent> reader(Sse sse, boolean wantsChanges) {
        return new Function<>() {
            private long last;

            @Override
            public OutboundSseEvent apply(Moment moment) {
                BoardSnapshot before = wantsChanges && moment.number() == last + 1 ? moment.before() : null;
                last = moment.number();
                return sse.newEventBuilder()
                        .name(before == null ? "board" : "board-changes")
                        .id(Long.toString(moment.snapshot().revision()))
                        .mediaType(MediaType.APPLICATION_JSON_TYPE)
                        .data(String.class, before == null ? whole(moment) : changes(moment, before))
                        .build();
            }
        };
    }

    private String whole(Moment moment) {
        Written written = whole;
        if (moment.number() == 0 || written == null || written.number() != moment.number()) {
            written = new Written(moment.number(), write(moment.snapshot()));
            whole = written;
        }
        return written.text();
    }

    private String changes(Moment moment, BoardSnapshot before) {
        Written written = changes;
        if (written == null || written.number() != moment.number()) {
            written = new Written(moment.number(), write(BoardChanges.between(before, moment.snapshot())));
            changes = written;
        }
        return written.text();
    }

    private String write(Object content) {
        try {
            return json.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
