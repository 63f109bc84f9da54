package io.stellwerk.intake.conversations.messaging;

import io.stellwerk.intake.IntakeEventType;
import io.stellwerk.intake.Words;
import io.stellwerk.intake.conversations.Decided;
import io.stellwerk.intake.conversations.Outcome;
import io.stellwerk.intake.conversations.TicketEvents;
import io.stellwerk.intake.conversations.TicketName;
import io.stellwerk.intake.customers.Customer;
import io.stellwerk.intake.customers.Identity;
import io.stellwerk.intake.messages.Addressed;
import io.stellwerk.intake.messages.Authentication;
import io.stellwerk.intake.messages.Content;
import io.stellwerk.intake.messages.Correspondent;
import io.stellwerk.intake.messages.DeliveryReport;
import io.stellwerk.intake.messages.InboundMessage;
import io.stellwerk.intake.messages.MailHeaders;
import io.stellwerk.messaging.OutgoingEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Turns decisions into the events of {@code intake.tickets.v1}. A message causes one event, which bears its id. */
@ApplicationScoped
class IntakeTicketEvents implements TicketEvents {
    private static final String TOPIC = "intake.tickets.v1";
    private static final int MAX_QUOTED = 10_000;

    @Override
    public Optional<OutgoingEvent> about(Decided decided) {
        InboundMessage message = decided.message();
        return switch (decided.outcome()) {
            case Outcome.Opened opened ->
                event(IntakeEventType.TICKET_RECEIVED, opened.ticketId(), message, received(message, decided, opened));
            case Outcome.Appended appended ->
                event(
                        IntakeEventType.CUSTOMER_REPLIED,
                        appended.ticketId(),
                        message,
                        replied(message, decided, appended));
            case Outcome.Bounced bounced ->
                event(IntakeEventType.MESSAGE_BOUNCED, bounced.ticketId(), message, bounced(message, bounced));
            case Outcome.Duplicate _, Outcome.Ignored _, Outcome.KeyReused _ -> Optional.empty();
        };
    }

    private static Optional<OutgoingEvent> event(
            IntakeEventType type, UUID ticketId, InboundMessage message, Object data) {
        return Optional.of(new OutgoingEvent(
                TOPIC, ticketId.toString(), message.id(), type, message.receivedAt(), message.traceparent(), data));
    }

    private static TicketReceived received(InboundMessage message, Decided decided, Outcome.Opened opened) {
        Customer customer = decided.customer();
        Content content = decided.content();
        TicketName closed = opened.followUpOf();
        return new TicketReceived(
                opened.ticketId(),
                opened.number().value(),
                message.id(),
                message.sourceKey(),
                message.channel().name(),
                new TicketReceived.Customer(
                        customer.id(),
                        customer.name(),
                        addressForAnswers(message, customer),
                        customer.identity(Identity.Kind.PHONE).orElse(null),
                        customer.identity(Identity.Kind.EXTERNAL).orElse(null)),
                content.subject(),
                content.text(),
                message.languageHint(),
                message.automatic(),
                message.autoReplyAllowed(),
                messageId(message.mail()),
                references(message.mail()),
                named(message.mail(), Addressed::to),
                named(message.mail(), Addressed::cc),
                AttachedFile.of(content.attachments()),
                opened.facts(),
                opened.possibleFollowUpOf(),
                closed == null ? null : closed.id(),
                closed == null ? null : closed.number().value(),
                authentication(message.mail()),
                message.receivedAt());
    }

    private static CustomerReplied replied(InboundMessage message, Decided decided, Outcome.Appended appended) {
        Content content = decided.content();
        return new CustomerReplied(
                appended.ticketId(),
                appended.number().value(),
                message.id(),
                message.sourceKey(),
                message.channel().name(),
                decided.customer().id(),
                content.subject(),
                content.text(),
                beginning(content.quoted()),
                message.facts().isEmpty() ? null : message.facts(),
                message.automatic(),
                messageId(message.mail()),
                references(message.mail()),
                named(message.mail(), Addressed::to),
                named(message.mail(), Addressed::cc),
                AttachedFile.of(content.attachments()),
                authentication(message.mail()),
                message.receivedAt());
    }

    private static MessageBounced bounced(InboundMessage message, Outcome.Bounced bounced) {
        DeliveryReport report = bounced.report();
        return new MessageBounced(
                bounced.ticketId(),
                bounced.number().value(),
                message.id(),
                report.address(),
                report.originalAddress(),
                report.action(),
                report.status(),
                report.permanent(),
                report.originalMessageId(),
                report.recipients().size() < 2 ? null : report.recipients(),
                message.receivedAt());
    }

    /** Where the sender wants to be answered, else where it wrote from. */
    private static @Nullable String addressForAnswers(InboundMessage message, Customer customer) {
        return Optional.ofNullable(message.mail())
                .flatMap(mail -> mail.addressed().replyTo().stream().findFirst())
                .map(answer -> Identity.email(answer.address()).value())
                .or(() -> customer.identity(Identity.Kind.EMAIL))
                .orElse(null);
    }

    private static @Nullable List<Correspondent> named(
            @Nullable MailHeaders mail, Function<Addressed, List<Correspondent>> field) {
        List<Correspondent> all = mail == null ? List.of() : field.apply(mail.addressed());
        return all.isEmpty() ? null : all;
    }

    private static @Nullable Authentication authentication(@Nullable MailHeaders mail) {
        return mail == null ? null : mail.authentication();
    }

    /** All of it is in the conversation; an event needs no more than a reader's look at it. */
    private static @Nullable String beginning(@Nullable String quoted) {
        return quoted == null || quoted.isEmpty() ? null : Words.text(quoted, MAX_QUOTED);
    }

    private static @Nullable String messageId(@Nullable MailHeaders mail) {
        return mail == null ? null : mail.messageId();
    }

    private static @Nullable List<String> references(@Nullable MailHeaders mail) {
        return mail == null || mail.references().isEmpty() ? null : mail.references();
    }
}
