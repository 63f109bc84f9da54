package io.stellwerk.intake.messages;

import io.stellwerk.intake.customers.Sender;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message from outside, the same for every channel.
 *
 * @param id what it will be stored under if it is new
 * @param keys what it is recognised by; the first is its source message key
 * @param threads what points to its ticket, the most trustworthy first
 * @param facts what the channel knows beside the words
 * @param report set for a delivery report
 * @param original set where the message may be ignored
 */
public record InboundMessage(
        UUID id,
        Channel channel,
        List<MessageKey> keys,
        Origin origin,
        boolean autoReplyAllowed,
        Sender sender,
        Content content,
        @Nullable MailHeaders mail,
        @Nullable DeliveryReport report,
        List<ThreadCandidate> threads,
        Map<String, String> facts,
        @Nullable String languageHint,
        Instant receivedAt,
        @Nullable String traceparent,
        @Nullable OriginalMail original) {

    /** A message that is certainly not ignored. */
    public InboundMessage(
            UUID id,
            Channel channel,
            List<MessageKey> keys,
            Origin origin,
            boolean autoReplyAllowed,
            Sender sender,
            Content content,
            @Nullable MailHeaders mail,
            @Nullable DeliveryReport report,
            List<ThreadCandidate> threads,
            Map<String, String> facts,
            @Nullable String languageHint,
            Instant receivedAt,
            @Nullable String traceparent) {
        this(
                id,
                channel,
                keys,
                origin,
                autoReplyAllowed,
                sender,
                content,
                mail,
                report,
                threads,
                facts,
                languageHint,
                receivedAt,
                traceparent,
                null);
    }

    /** The key that names this message to other services. */
    public String sourceKey() {
        return keys.getFirst().name();
    }

    /** Tells whether a machine wrote it. */
    public boolean automatic() {
        return origin != Origin.PERSON;
    }

    /** The same, to which no automatic mail may answer. */
    public InboundMessage unanswered() {
        return new InboundMessage(
                id,
                channel,
                keys,
                origin,
                false,
                sender,
                content,
                mail,
                report,
                threads,
                facts,
                languageHint,
                receivedAt,
                traceparent,
                original);
    }

    /** The same with its original. */
    public InboundMessage keeping(OriginalMail mail) {
        return new InboundMessage(
                id,
                channel,
                keys,
                origin,
                autoReplyAllowed,
                sender,
                content,
                this.mail,
                report,
                threads,
                facts,
                languageHint,
                receivedAt,
                traceparent,
                mail);
    }

    /** The same as a program's, as it seems, with the original to look at. */
    public InboundMessage suspect(OriginalMail form) {
        return new InboundMessage(
                id,
                channel,
                keys,
                Origin.SUSPECT,
                false,
                sender,
                content,
                mail,
                report,
                threads,
                facts,
                languageHint,
                receivedAt,
                traceparent,
                form);
    }

    /**
     * The same as a person's, though the rules took it for something else.
     *
     * @param storedAs the id under which it was ignored
     * @param key what the decision is recognised by
     * @param from who wrote it, as far as that is known
     */
    public InboundMessage asPersons(UUID storedAs, MessageKey key, Sender from) {
        return new InboundMessage(
                storedAs,
                channel,
                List.of(key),
                Origin.PERSON,
                false,
                from,
                content,
                mail,
                null,
                threads,
                facts,
                languageHint,
                receivedAt,
                traceparent);
    }

    /** Tells whether an agent has noted it for a ticket, in which its sender need not take part. */
    public boolean notedForATicket() {
        return threads.stream().anyMatch(ThreadCandidate.Stated.class::isInstance);
    }

    /** Tells whether it may become part of a conversation; a report or an own mail never does. */
    public boolean conversational() {
        return origin == Origin.PERSON || origin == Origin.MACHINE;
    }
}
