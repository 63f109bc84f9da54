package io.stellwerk.intake.selfservice.api;

import io.stellwerk.intake.selfservice.CustomerTicket;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A ticket as its customer sees it. */
@Schema(name = "CustomerTicket")
record CustomerTicketView(
        String ticketNumber,
        @Nullable String subject,
        @Schema(description = "How the desk calls itself") String desk,
        Instant openedAt,

        @Schema(description = "Where it stands, in the customer's words")
        CustomerTicket.State state,

        @Schema(description = "Since when it stands there") Instant since,

        @Schema(description = "The tier that has it; null until that is known") @Nullable
        Integer tier,

        @Schema(description = "Until when a person answers; null if no answer is due") @Nullable
        Instant answerPromisedAt,

        @Schema(description = "What the customer said of how it was solved; null if nothing") @Nullable
        RatingView rating,

        @Schema(description = "Whether that can be said now, or changed")
        boolean rateable,

        @Schema(description = "The newest messages, the oldest of them first")
        List<MessageView> messages,

        @Schema(description = "How many messages there are before them")
        int earlierMessages) {

    /** A message between the customer and the desk. */
    @Schema(name = "CustomerMessage")
    record MessageView(
            UUID messageId,
            Author from,
            String channel,

            @Schema(description = "Null for a call") @Nullable
            String text,

            Instant at,
            List<FileView> attachments) {}

    /** What the customer said of how the ticket was solved. */
    @Schema(name = "CustomerRatingGiven")
    record RatingView(int score, @Nullable String comment) {}

    /** Who wrote a message. */
    @Schema(name = "CustomerMessageAuthor")
    enum Author {
        YOU,
        DESK
    }

    /** A file of a message. */
    @Schema(name = "CustomerFile")
    record FileView(UUID attachmentId, String name, long size) {}

    static CustomerTicketView of(CustomerTicket ticket, String desk, Instant now) {
        var progress = ticket.progress();
        var rating = ticket.rating();
        return new CustomerTicketView(
                ticket.number(),
                ticket.subject(),
                desk,
                ticket.openedAt(),
                ticket.state(),
                ticket.since(),
                progress == null ? null : progress.tier(),
                progress == null || ticket.closed() ? null : progress.openPromise(),
                rating == null ? null : new RatingView(rating.score(), rating.comment()),
                ticket.isRateable(now),
                ticket.messages().stream().map(CustomerTicketView::message).toList(),
                ticket.earlier());
    }

    private static MessageView message(CustomerTicket.Message message) {
        return new MessageView(
                message.id(),
                message.fromDesk() ? Author.DESK : Author.YOU,
                message.channel(),
                message.text(),
                message.at(),
                message.files().stream()
                        .map(file -> new FileView(file.id(), file.name(), file.size()))
                        .toList());
    }
}
