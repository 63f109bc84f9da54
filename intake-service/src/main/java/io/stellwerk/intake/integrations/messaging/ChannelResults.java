package io.stellwerk.intake.integrations.messaging;

import io.stellwerk.intake.IntakeEventType;
import io.stellwerk.intake.conversations.Outcome;
import io.stellwerk.intake.conversations.Receipt;
import io.stellwerk.intake.integrations.Fault;
import io.stellwerk.intake.integrations.RefusalCode;
import io.stellwerk.messaging.IncomingEvent;
import io.stellwerk.messaging.OutgoingEvent;
import io.stellwerk.messaging.SentRecord;
import io.stellwerk.messaging.TimeOrderedIds;
import io.stellwerk.messaging.TraceParent;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Makes the events of {@code intake.channel-results.v1}, by which producers learn what became of their messages. */
@ApplicationScoped
class ChannelResults {
    private static final String TOPIC = "intake.channel-results.v1";
    private static final int MAX_ECHO = 500;

    private final Clock clock = Clock.systemUTC();
    private final TimeOrderedIds ids;

    ChannelResults(TimeOrderedIds ids) {
        this.ids = ids;
    }

    OutgoingEvent accepted(IncomingEvent event, ChannelMessage message, Outcome outcome) {
        Instant now = clock.instant();
        return result(
                event,
                IntakeEventType.MESSAGE_ACCEPTED,
                now,
                new MessageAccepted(
                        key(event),
                        event.source(),
                        event.id(),
                        message.sourceMessageId(),
                        Receipt.Result.of(outcome).name().toLowerCase(Locale.ROOT),
                        outcome.ticketId(),
                        outcome.number() == null ? null : outcome.number().value(),
                        outcome instanceof Outcome.Opened opened ? opened.possibleFollowUpOf() : null,
                        now));
    }

    OutgoingEvent refused(IncomingEvent event, Fault fault, @Nullable String sourceMessageId) {
        Instant now = clock.instant();
        return result(
                event,
                IntakeEventType.MESSAGE_REFUSED,
                now,
                new MessageRefused(
                        key(event),
                        echo(event.source()),
                        echo(event.id()),
                        sourceMessageId,
                        fault.code().name(),
                        fault.field(),
                        fault.code().advice(),
                        now));
    }

    /** The answer to a record that is no event. */
    OutgoingEvent refused(SentRecord sent, @Nullable String sourceMessageId) {
        Instant now = clock.instant();
        RefusalCode code = RefusalCode.INVALID_ENVELOPE;
        return new OutgoingEvent(
                TOPIC,
                sent.key(),
                ids.get(),
                IntakeEventType.MESSAGE_REFUSED,
                now,
                TraceParent.continued(null),
                new MessageRefused(
                        sent.key(),
                        echo(sent.source()),
                        echo(sent.id()),
                        sourceMessageId,
                        code.name(),
                        sent.part(),
                        code.advice(),
                        now));
    }

    private OutgoingEvent result(IncomingEvent event, IntakeEventType type, Instant now, Object data) {
        return new OutgoingEvent(
                TOPIC, key(event), ids.get(), type, now, TraceParent.continued(event.traceparent()), data);
    }

    /** As the producer chose it, so that results come in the order of their messages and to whom has posted them. */
    private static String key(IncomingEvent event) {
        return event.key() == null ? event.subject() : event.key();
    }

    private static String echo(String text) {
        return text.length() <= MAX_ECHO ? text : text.substring(0, MAX_ECHO);
    }
}
